import type { MenuLink } from "#lib/settings/site-facts.ts";

type Props = { menu: MenuLink[]; current?: string | undefined };

/** The lines of a menu, in the order that the newsroom gave them; `current` is a path without its slash. */
export function MenuItems({ menu, current }: Props) {
  return menu.map(({ label, href }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same and lead to the same place
    <li key={at}>
      <a href={href} aria-current={href === `/${current}` ? "true" : undefined}>
        {label}
      </a>
    </li>
  ));
}
