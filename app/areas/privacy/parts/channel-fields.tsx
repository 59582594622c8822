import { SelectField } from "~/app/ui/form/fields";
import { CHANNEL_WORDS, CHANNELS } from "~/domain/privacy/consent";
import classes from "./privacy.module.css";

const SAID = [
  { value: "given", label: "Accepte" },
  { value: "refused", label: "Refuse" },
];

/** What somebody said of each channel; `under` names the group of fields they stand in ("consents."). */
export const ChannelFields = ({ under = "" }: { under?: string }) => (
  <div className={classes.channels}>
    {CHANNELS.map((channel) => (
      <SelectField
        key={channel}
        name={`${under}${channel}`}
        label={CHANNEL_WORDS[channel]}
        empty="Pas abordé"
        options={SAID}
      />
    ))}
  </div>
);
