import { AppError } from "#lib/kernel/errors.ts";
import { shared } from "#lib/kernel/shared.ts";
import { LOOKS } from "./limits.ts";

/** Moments at which somebody had a page looked at, by person; of this process alone, which is what they cost. */
const moments = () => shared("page-looks", () => new Map<string, number[]>());

/** Counts one look. Throws AppError too-many when somebody has had very many pages looked at. */
export function countLook(personId: string, now: Date): void {
  const since = now.getTime() - LOOKS.withinMs;
  const recent = (moments().get(personId) ?? []).filter((at) => at > since);
  if (recent.length >= LOOKS.most) {
    throw new AppError(
      "too-many",
      "Many pages were looked at for you just now. The address stands as it is; try again in a few minutes.",
    );
  }
  moments().set(personId, [...recent, now.getTime()]);
}
