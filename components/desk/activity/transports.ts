/** By which way something was done, after “did it”. */
export const TRANSPORT_WORDS: Record<string, string> = {
  desk: "in the desk",
  door: "at the door",
  api: "over the API",
  cli: "on the command line",
  job: "by the server itself",
};
