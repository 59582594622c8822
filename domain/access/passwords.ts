import { type Problem, problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";

export const PASSWORD_MIN = 12;
/** Longer ones are refused so that nobody makes the server hash a book. */
export const PASSWORD_MAX = 200;

/** Whose password it is: what it must not contain. */
export interface Owner {
  email: string;
  name: string;
}

/**
 * What is wrong with a password (A6): `password-too-short`, `password-too-long`, `password-common`,
 * `password-tells-owner`. Empty when it may be used. The same rule runs in the browser's meter.
 */
export function passwordProblems(password: string, owner: Owner, field = "password"): Problem[] {
  const found: Problem[] = [];
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) found.push(problem("password-too-short", field, { min: PASSWORD_MIN }));
  else if (length > PASSWORD_MAX) found.push(problem("password-too-long", field, { max: PASSWORD_MAX }));
  else if (isCommon(password)) found.push(problem("password-common", field));
  else if (tellsOwner(password, owner)) found.push(problem("password-tells-owner", field));
  return found;
}

/**
 * How many of four steps a password climbs: 0 refused, then length and variety decide. Only for the meter, which
 * encourages; the rule is `passwordProblems`.
 */
export function passwordStrength(password: string, owner: Owner): 0 | 1 | 2 | 3 | 4 {
  if (passwordProblems(password, owner).length > 0) return 0;
  const bits = Array.from(password).length * Math.log2(Math.max(2, alphabetOf(password)));
  if (bits < 60) return 1;
  if (bits < 75) return 2;
  return bits < 95 ? 3 : 4;
}

/** Letters that are really used count more than kinds of characters: "aaaaaaaaaaaa" is one letter. */
const alphabetOf = (password: string) => {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  return Math.min(new Set(password).size * 2, 26 * kinds);
};

const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, "");

function tellsOwner(password: string, owner: Owner): boolean {
  const bare = letters(password);
  const own = [owner.email.split("@")[0] ?? "", ...owner.name.split(/[\s-]+/), owner.name];
  return own.map(letters).some((word) => word.length >= 4 && bare.includes(word));
}

/** Digits and signs around a common root, a run of the keyboard or one letter again and again are no secret. */
function isCommon(password: string): boolean {
  const core = password.replace(/^[\d\W_]+|[\d\W_]+$/g, "");
  const readings = [letters(password), letters(unleet(password))];
  const roots = [...readings, letters(core), letters(unleet(core))];
  return (
    new Set(password).size <= 4 ||
    roots.some((root) => COMMON.has(root)) ||
    readings.some((text) => RUNS.some((run) => run.includes(text)))
  );
}

const unleet = (text: string) =>
  text
    .replace(/[@4]/g, "a")
    .replace(/[3€]/g, "e")
    .replace(/[1!]/g, "i")
    .replace(/0/g, "o")
    .replace(/[5$]/g, "s");

const RUNS = [
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789012345678901234567890",
  "9876543210987654321098765432109",
].flatMap((run) => [run, run.repeat(2)]);

const COMMON = new Set(
  `password passwordpassword motdepasse motdepassemotdepasse monmotdepasse motdepasseadmin azertyazerty azertyuiop
  azertyuiopqsdfghjklm qwertyqwerty qwertyuiop administrateur administrator adminadminadmin bienvenue bienvenuebienvenue
  jetaimejetaime jetaimemoncoeur iloveyouiloveyou chouchouchouchou doudoudoudou loulouloulou soleilsoleil
  bonjourbonjour bonjourtoutlemonde marseillemarseille olympiquedemarseille parissaintgermain allezlebleus
  allezlesbleus footballfootball changezmoi changezmoimaintenant changemechangeme letmeinletmein welcomewelcome
  entrepriseentreprise entreprise artisan batiment piscine piscinepiscine plomberie chauffage secretsecret
  testtesttest testeurtesteur utilisateur correcthorsebatterystaple trustnoitrustno trustno superman supermansuperman
  azerty azertyqwerty princesse princesseprincesse nicolasnicolas camillecamille ordinateur computercomputer
  aplombaplomb aplomb aplombaplombaplomb`.split(/\s+/),
);
