export type Option = { value: string; label: string };

/** Languages that newsrooms ask for most, by their own names; any other code can be kept. */
const CODES =
  "ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko ky lt lv mk mn ms mt my ne nl no pl pt pt-BR ro ru sk sl sq sr sv sw ta te tg th tr uk ur uz vi zh-Hans zh-Hant";

export function languageOptions(chosen: string): Option[] {
  const codes = CODES.split(" ");
  return (codes.includes(chosen) ? codes : [...codes, chosen])
    .map((value) => ({ value, label: ownName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** The same with their codes, as an article names its language. */
export function languageChoices(chosen: string): Option[] {
  return languageOptions(chosen).map(({ value, label }) => ({ value, label: `${label}, ${value}` }));
}

/** The runtime still lists some places by names that the time zone database has since replaced; both work. */
const RENAMED: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** What places are called today. */
export function presentZoneName(name: string): string {
  return RENAMED[name] ?? name;
}

export function timeZoneOptions(chosen: string): Option[] {
  const names = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen].map(presentZoneName));
  return [...names].sort().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

function ownName(code: string): string {
  if (!isLanguage(code)) return code;
  const own = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  const name = own.charAt(0).toLocaleUpperCase(code) + own.slice(1);
  const english = new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  return name === english ? name : `${english} (${name})`;
}

function isLanguage(code: string): boolean {
  try {
    return new Intl.Locale(code).baseName !== "";
  } catch {
    return false;
  }
}
