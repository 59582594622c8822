import { Button } from "@mantine/core";
import { type ReactNode, Suspense, useRef, useState } from "react";
import dropClasses from "~/app/ui/drop.module.css";
import { DropMenu, Entry } from "~/app/ui/drop-menu";
import { later } from "~/app/ui/later";
import { Page } from "~/app/ui/page";
import { counted } from "~/domain/french";
import type { OpenedList } from "~/operations/lists/open-list";
import type { Bulk } from "./bulk";
import type { Noun } from "./bulk-bar";
import { FilterChips } from "./filter-chips";
import classes from "./list.module.css";
import { ListTable } from "./list-table";
import { SearchField } from "./search-field";
import { useChoosing } from "./use-choosing";
import { useRows } from "./use-rows";
import { useShape } from "./use-shape";
import { useWindow } from "./use-window";
import { ViewBar } from "./view-bar";

const BulkBar = later(() => import("./bulk-bar").then((module) => module.BulkBar));
const ColumnsPanel = later(() => import("./columns-panel").then((module) => module.ColumnsPanel));

interface ListScreenProps {
  data: OpenedList;
  title: string;
  /** What its rows are. */
  noun: Noun;
  search: string;
  /** Beside the count. */
  detail?: ReactNode;
  actions?: ReactNode;
  createHref?: string | undefined;
  back?: { href: string; label: string };
  /** Acts of the list's own on the rows chosen. */
  acts?: (bulk: Bulk) => ReactNode;
  /** Nothing yet, or nothing that the filters keep. */
  empty: (filtered: boolean) => ReactNode;
}

/** A list with its views, filters, columns and files: all in the address, so that a link shows the same. */
export function ListScreen({
  data,
  title,
  noun,
  search,
  detail,
  actions,
  createHref,
  back,
  acts,
  empty,
}: ListScreenProps) {
  const shaping = useShape(data);
  const { shape, change } = shaping;
  const [choosesColumns, setChoosesColumns] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const seen = useWindow(pane, body, data.total, data.rows.length);
  const rows = useRows(data, seen);
  const choosing = useChoosing(`${data.list}?${shaping.content}`, rows.count, rows.numberAt);
  const chooses = data.settable.length > 0 || data.planning !== null;
  const filtered = shape.filters.length > 0 || data.text !== "";
  return (
    <Page
      title={title}
      {...(back ? { back } : {})}
      detail={
        <p style={{ margin: 0 }}>
          {data.total > 0 && `${counted(data.total, noun.one)}${detail ? " · " : ""}`}
          {detail}
        </p>
      }
      actions={
        <>
          <ExportMenu list={data.list} query={shaping.query} />
          {actions}
        </>
      }
    >
      <ViewBar data={data} shaping={shaping} />
      {data.unknown.length > 0 && (
        <output className={classes.lost}>
          Une colonne ou un filtre de cette adresse n'existe plus, ou vous est caché : la liste est montrée
          sans.
        </output>
      )}
      <div className={classes.bar} data-screen-only>
        <SearchField words={search} />
        <FilterChips
          columns={data.columns}
          filters={shape.filters}
          onChange={(filters) => change({ filters })}
        />
        <Button variant="default" onClick={() => setChoosesColumns(true)} aria-haspopup="dialog">
          Colonnes
        </Button>
      </div>
      {data.total === 0 ? (
        empty(filtered)
      ) : (
        <ListTable
          {...{ data, label: title, createHref, shaping, rows, seen, pane, body }}
          choosing={chooses ? choosing : null}
        />
      )}
      {choosing.count > 0 && (
        <Suspense>
          <BulkBar
            {...{ data, noun, choosing, acts }}
            query={shaping.query}
            known={rows.idsOf(choosing.numbers)}
            total={rows.count}
          />
        </Suspense>
      )}
      {choosesColumns && (
        <Suspense>
          <ColumnsPanel
            columns={data.columns}
            shown={shape.columns}
            onChange={(columns) => change({ columns })}
            onClose={() => setChoosesColumns(false)}
          />
        </Suspense>
      )}
    </Page>
  );
}

/** What is on screen as a file, or every column of it. */
function ExportMenu({ list, query }: { list: string; query: string }) {
  const file = (format: "csv" | "xlsx", all = false) =>
    `/listes/${list}/export/${format}?${query}${all ? "&colonnes=toutes" : ""}`;
  return (
    <DropMenu
      name="Exporter la liste"
      className={dropClasses.here}
      button={(props) => (
        <Button {...props} variant="default">
          Exporter la liste
        </Button>
      )}
    >
      {() => (
        <>
          <Entry href={file("xlsx")}>Ce qui est affiché, en Excel</Entry>
          <Entry href={file("csv")}>Ce qui est affiché, en CSV</Entry>
          <Entry href={file("xlsx", true)}>Toutes les colonnes, en Excel</Entry>
          <Entry href={file("csv", true)}>Toutes les colonnes, en CSV</Entry>
        </>
      )}
    </DropMenu>
  );
}
