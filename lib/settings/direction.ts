const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** Which way a language is written, from its BCP 47 tag. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  if (rest.includes("latn") || rest.includes("cyrl")) return "ltr";
  return RIGHT_TO_LEFT.has(primary) || rest.includes("arab") || rest.includes("hebr") ? "rtl" : "ltr";
}
