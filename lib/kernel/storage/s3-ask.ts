import { type Patience, patience } from "./patience.ts";
import { connect, type S3Settings, type Store } from "./s3-client.ts";
import { explained } from "./s3-errors.ts";

/** One exchange with the store. What the client throws comes out in words for people. */
export type Ask = <T>(work: (store: Store, time: Patience) => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** The client is loaded and made with the first question. */
export function asking(settings: S3Settings): Ask {
  let connecting: Promise<Store> | undefined;
  return async (work, signal) => {
    connecting ??= connect(settings);
    const store = await connecting;
    const time = patience(signal);
    try {
      time.wait();
      return await work(store, time);
    } catch (error) {
      throw explained(error, settings.bucket);
    } finally {
      time.rest();
    }
  };
}
