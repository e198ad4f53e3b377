import type { Words } from "../words/words.ts";

/** What the keys do, and how to be rid of them. Opened by `?` or from the foot of the page, where a script listens. */
export function KeySheet({ words }: { words: Words }) {
  const { keys } = words.comforts;
  const rows = [
    ["/", keys.search],
    ["?", keys.help],
    ["S", `${keys.inArticles}: ${keys.save}`],
    ["T", `${keys.inArticles}: ${keys.size}`],
    ["L", `${keys.inArticles}: ${keys.listen}`],
  ];
  return (
    <dialog className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      <dl>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" data-keys-on="" /> {keys.use}
      </label>
      <form method="dialog">
        <button type="submit">{keys.close}</button>
      </form>
    </dialog>
  );
}
