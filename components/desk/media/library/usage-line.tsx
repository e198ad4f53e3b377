import Link from "next/link";

/** What is shown to readers although its time is over, or soon will be; nothing where there is none. */
export function UsageLine({ ended, soon }: { ended: number; soon: number }) {
  const parts = [
    ...(ended > 0 ? [`${counted(ended)} in use may no longer be used`] : []),
    ...(soon > 0 ? [`the usage of ${counted(soon).toLowerCase()} ends within 30 days`] : []),
  ];
  if (parts.length === 0) return null;
  const words = parts.join("; ");
  return (
    <p className="library-usage" data-grave={ended > 0 || undefined}>
      <Link href="/admin/media/usage">{words[0]?.toUpperCase() + words.slice(1)}</Link>
    </p>
  );
}

function counted(count: number): string {
  return count === 1 ? "One item" : `${count} items`;
}
