import { expect, test } from "vitest";
import { readPicture } from "#lib/media/picture.ts";
import { BAD_PICTURES } from "#tests/support/bad-pictures.ts";
import { aPhoto } from "#tests/support/photos.ts";

test.each(Object.entries(BAD_PICTURES))(
  "%s is refused with a sentence, and the next picture is made",
  async (_, bad) => {
    await expect(readPicture(await bad.make())).rejects.toMatchObject({
      name: "AppError",
      code: bad.code ?? expect.stringMatching(/^(invalid|too-large)$/),
      message: expect.stringMatching(bad.says),
    });
    expect((await readPicture(await aPhoto())).files).toHaveLength(2);
  },
);
