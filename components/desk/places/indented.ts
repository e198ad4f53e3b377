/** A section in a plain list, where only dashes can show what stands below what. */
export function indented({ name, depth }: { name: string; depth: number }): string {
  return `${"– ".repeat(depth)}${name}`;
}
