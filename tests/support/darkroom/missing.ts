/** Stands for an installation that is not whole: the process ends before it can take anything. */
throw new Error("Cannot find package 'sharp'");
