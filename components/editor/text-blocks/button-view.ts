import { hrefFrom } from "#lib/content/href.ts";
import { MAX_HREF_LENGTH } from "#lib/content/limits.ts";
import { actButton, blockForm, wordsField } from "../block-form.ts";
import { framedView } from "./framed-view.ts";

const WRONG = "This is no address. Write one such as example.org or, for a page of this site, /about.";

export const buttonView = framedView(({ change, remove }, { editor }) => {
  const dom = document.createElement("div");
  dom.className = "action";
  const contentDOM = document.createElement("div");
  contentDOM.className = "button";
  const address = wordsField({
    label: "Address: where it leads",
    limit: MAX_HREF_LENGTH,
    changed(value) {
      const href = hrefFrom(value);
      address.refuse(href || !value.trim() ? "" : WRONG);
      change({ href: href ?? null });
    },
  });
  address.input.inputMode = "url";
  address.input.dir = "ltr";
  address.input.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.key !== "Enter") return;
    event.preventDefault();
    editor.view.focus();
  });
  const form = blockForm(address.row, actButton("Remove this button", remove));
  dom.append(contentDOM, form.element);
  return {
    dom,
    contentDOM,
    fixed: [form.element],
    show({ attrs }) {
      const href = String(attrs.href ?? "");
      dom.dir = attrs.dir ?? "auto";
      form.summary.textContent = href ? `Button: ${href}` : "Button: needs an address";
      form.summary.classList.toggle("is-missing", !href);
      // What is being typed is not the address yet: "example.org" would become "https://example.org/" under the cursor.
      if (href && document.activeElement !== address.input) address.show(href);
    },
  };
});
