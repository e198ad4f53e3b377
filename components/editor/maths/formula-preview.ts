import type { SetFormula } from "#lib/content/maths.ts";

type Setter = (tex: string, display: "block" | "inline") => SetFormula;

let setter: Promise<Setter> | undefined;

/** Temml is larger than all the rest of the editor's maths: it comes when the first formula does. */
function formulaSetter(): Promise<Setter> {
  setter ??= import("#lib/content/maths.ts").then(({ setFormula }) => setFormula);
  return setter;
}

/** Sets a formula as readers will see it; one that cannot be set is shown as it was typed, and `refuse` says why. */
export async function showFormula(
  place: HTMLElement,
  tex: string,
  display: "block" | "inline",
  refuse: (fault: string) => void,
): Promise<void> {
  place.dataset.tex = tex;
  if (tex.trim() === "") {
    place.textContent = "Formula";
    return refuse("");
  }
  const result = await formulaSetter().then(
    (set) => set(tex, display),
    () => ({ fault: "The formula cannot be shown now. What you typed is kept." }),
  );
  // Somebody may have typed on meanwhile.
  if (place.dataset.tex !== tex) return;
  if ("html" in result) place.innerHTML = result.html;
  else place.replaceChildren(asCode(tex));
  refuse("fault" in result ? result.fault : "");
}

function asCode(tex: string): HTMLElement {
  const code = document.createElement("code");
  code.className = "tex";
  code.textContent = tex;
  return code;
}
