/** Resolves to the exit code. */
export type Run = (args: string[]) => Promise<number>;
export type Verb = { usage: string; does: string; load: () => Promise<{ run: Run }> };

export const VERBS: Record<string, Verb> = {
  setup: {
    usage: "setup --site NAME --name NAME --email ADDRESS [--language en] [--time-zone UTC] [--remove-sample]",
    does: "name the site and make its first admin; the password is read from standard input",
    load: () => import("./setup.ts"),
  },
  user: {
    usage:
      "user list | user add --name NAME --email ADDRESS --role ROLE | user reset ADDRESS | user forget-second-factor ADDRESS",
    does: "list people, add one (password from standard input), or make a link for a new password",
    load: () => import("./user.ts"),
  },
  seed: {
    usage: "seed [--articles N]",
    does: "plant the sample edition on an empty site, or N made-up articles for trials",
    load: () => import("./seed.ts"),
  },
  backup: {
    usage: "backup FILE.tar.gz",
    does: "write the whole site into one file, while the server runs",
    load: () => import("./backup.ts"),
  },
  restore: {
    usage: "restore FILE.tar.gz [--force]",
    does: "make the site what it was when that file was written, on either database",
    load: () => import("./restore.ts"),
  },
  "move-files": {
    usage: "move-files --to s3|disk [--remove-source]",
    does: "copy all pictures and files from the disk to the bucket or back; may be broken off and run again",
    load: () => import("./move-files.ts"),
  },
  "make-sizes": {
    usage: "make-sizes [--all]",
    does: "make the first sizes of pictures that lack them, or all sizes; may be broken off and run again",
    load: () => import("./make-sizes.ts"),
  },
  migrate: {
    usage: "migrate",
    does: "bring the database to this version's shape (the server does so when it starts)",
    load: () => import("./migrate.ts"),
  },
  doctor: { usage: "doctor", does: "check everything that the site stands on", load: () => import("./doctor.ts") },
};
