import { Notice } from "#components/ui/notice.tsx";

export function AddressChange({ from }: { from: string }) {
  return (
    <Notice>
      <p>The page moves. Links from elsewhere to {from} will no longer find it.</p>
    </Notice>
  );
}
