import { execFile } from "node:child_process";
import { Agent, get } from "node:http";
import { promisify } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const CONNECTIONS = 32;
const run = promisify(execFile);

/** Asks for a page as often as it can for so many seconds and returns answers per second. Uses wrk where it is installed. */
export async function load(url: string, seconds: number, more: Record<string, string> = {}): Promise<number> {
  const headers = { "accept-encoding": "br", ...more };
  try {
    const sent = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
    const options = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, ...sent, url];
    const { stdout } = await run("wrk", options);
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return loadFromWorker(url, seconds, headers);
  }
}

/** Off the main thread only so that the caller stays free; it loads the machine more than wrk does. */
function loadFromWorker(url: string, seconds: number, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: { url, seconds, headers } });
    worker.once("message", resolve).once("error", reject);
  });
}

type Asked = { url: string; seconds: number; headers: Record<string, string> };

async function pool({ url, seconds, headers }: Asked): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + seconds * 1000;
  let answers = 0;

  async function client(): Promise<void> {
    while (performance.now() < end) {
      await ask(url, agent, headers);
      answers += 1;
    }
  }

  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return answers / seconds;
}

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (res) => res.resume().once("end", resolve)).once("error", reject);
  });
}

if (!isMainThread && workerData?.url) parentPort?.postMessage(await pool(workerData));
