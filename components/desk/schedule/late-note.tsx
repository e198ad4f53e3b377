import { exactly } from "#components/desk/ago.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** Stands above every room of those who publish while what is scheduled stays undone. */
export function LateNote({ since, timeZone }: { since: Date | null; timeZone: string }) {
  if (!since) return null;
  return (
    <aside className="late-note" aria-label="Scheduled articles or fronts are late">
      <Notice tone="error">
        <p>
          Scheduled articles or fronts are late: since {exactly(since, timeZone)} nothing that was due was done. Publish
          by hand what cannot wait, and tell whoever runs the server: its log says why. What is due is caught up by
          itself as soon as it can be.
        </p>
      </Notice>
    </aside>
  );
}
