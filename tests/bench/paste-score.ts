import { pasteThrough } from "../unit/editor/paste/paste-through.ts";
import { allFixtures, scoreOf, scoreTable } from "../unit/editor/paste/score.ts";

/** Prints how much of each application's pastes is kept. `node tests/bench/paste-score.ts`; the same is asserted in the unit tests. */
const scores = allFixtures().map((fixture) => ({
  dialect: fixture.dialect,
  ...scoreOf(fixture.outline, pasteThrough(fixture).outline),
}));
process.stdout.write(`${scoreTable(scores)}\n`);
