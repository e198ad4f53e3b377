type Step = { at: URL; form: Record<string, string> | null };

/** A browser without a window: goes where it is sent, keeps cookies, and stops before it would leave for the site. */
export async function visitProvider(start: URL, site: string, login: string | null): Promise<URL> {
  const cookies = new Map<string, string>();
  let step: Step = { at: start, form: null };
  for (let hop = 0; hop < 20 && !step.at.href.startsWith(site); hop++) {
    const answer = await asked(step, cookies);
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ""] = each.split(";", 1);
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = answer.headers.get("location");
    step = location ? { at: new URL(location, step.at), form: null } : filledIn(await answer.text(), step.at, login);
  }
  return step.at;
}

function asked({ at, form }: Step, cookies: Map<string, string>): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  if (!form) return fetch(at, { redirect: "manual", headers: { cookie } });
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
  return fetch(at, { redirect: "manual", headers, method: "POST", body: new URLSearchParams(form) });
}

/** Signs in and agrees; without a login, turns back. */
function filledIn(page: string, at: URL, login: string | null): Step {
  const abort = /href="([^"]*\/abort)"/.exec(page)?.[1];
  if (login === null && abort) return { at: new URL(abort, at), form: null };
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
  if (!action) throw new Error(`The provider shows no form:\n${page.slice(0, 300)}`);
  const isLogin = page.includes('name="login"');
  const form = isLogin ? { prompt: "login", login: login ?? "", password: "x" } : { prompt: "consent" };
  return { at: new URL(action, at), form: form as Record<string, string> };
}
