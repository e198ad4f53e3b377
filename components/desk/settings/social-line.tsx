import { Field, SelectField } from "#components/ui/field.tsx";
import { NETWORK_KEYS, NETWORKS, type NetworkKey, networkName } from "#lib/settings/networks.ts";
import { LIMITS } from "#lib/settings/schema.ts";

type Line = { network: string; url: string };
type Props = {
  line: Line;
  error?: string | undefined;
  onChange: (patch: Partial<Line>) => void;
  onRemove: () => void;
};

/** A network, and the newsroom's page there. */
export function SocialLine({ line: { network, url }, error, onChange, onRemove }: Props) {
  return (
    <div className="social-line">
      <SelectField label="Network" value={network} onChange={({ target }) => onChange({ network: target.value })}>
        {NETWORK_KEYS.map((key) => (
          <option key={key} value={key}>
            {NETWORKS[key].name}
          </option>
        ))}
      </SelectField>
      <Field
        label="Address there"
        type="url"
        value={url}
        placeholder={NETWORKS[network as NetworkKey]?.example}
        maxLength={LIMITS.address}
        autoComplete="off"
        error={error}
        onChange={({ currentTarget }) => onChange({ url: currentTarget.value })}
      />
      <button type="button" className="btn plain" aria-label={`Take out ${networkName(network)}`} onClick={onRemove}>
        Take out
      </button>
    </div>
  );
}
