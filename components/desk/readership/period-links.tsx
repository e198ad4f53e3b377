import Link from "next/link";
import { PERIOD_NAMES, PERIODS, type Period } from "#lib/readership/periods.ts";
import { readershipAddress } from "./address.ts";

type Props = { period: Period; section?: string | undefined; article?: string | undefined };

export function PeriodLinks({ period, ...of }: Props) {
  return (
    <nav className="periods" aria-label="Period">
      <span aria-hidden="true">The last</span>
      {PERIOD_NAMES.map((each) => (
        <Link
          key={each}
          href={readershipAddress({ period: each, ...of })}
          {...(each === period && { "aria-current": "true" })}
        >
          {PERIODS[each].name}
        </Link>
      ))}
    </nav>
  );
}
