"use client";

import { ChoiceField, Field } from "#components/ui/field.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { saveSharing } from "#lib/sharing/actions.ts";
import { LIMITS } from "#lib/sharing/schema.ts";
import type { Sharing } from "#lib/sharing/sharing.ts";
import { CRAWLER_CHOICES, FEED_CHOICES, PICTURE_CHOICES } from "./choices.ts";

/** How the site is found and shared. */
export function SharingForm({ sharing }: { sharing: Sharing }) {
  const state = useForm(saveSharing);
  const { errors } = state;
  return (
    <SaveForm state={state} done="Saved. It counts for whoever asks from now on.">
      <ChoiceField
        label="What feeds hold"
        name="feedTexts"
        choices={FEED_CHOICES}
        defaultValue={sharing.feedTexts}
        error={errors.feedTexts}
      />
      <ChoiceField
        label="Programs that read for artificial intelligence"
        name="crawlers"
        choices={CRAWLER_CHOICES}
        defaultValue={sharing.crawlers}
        error={errors.crawlers}
      />
      <ChoiceField
        label="Pictures of shared links"
        name="sharePictures"
        choices={PICTURE_CHOICES}
        defaultValue={sharing.sharePictures}
        error={errors.sharePictures}
      />
      <Field
        label="Where a hole in the site can be reported"
        hint="A mail address or a page. It stands in /.well-known/security.txt. May be empty."
        name="securityContact"
        defaultValue={sharing.securityContact.replace(/^mailto:/, "")}
        maxLength={LIMITS.contact}
        autoComplete="off"
        error={errors.securityContact}
      />
      <Field
        label="WebSub hub"
        hint="Told of each change, so that readers of feeds hear of it at once. Such as https://pubsubhubbub.appspot.com/. Empty for none."
        name="hub"
        type="url"
        defaultValue={sharing.hub}
        maxLength={LIMITS.hub}
        autoComplete="off"
        error={errors.hub}
      />
      <fieldset className="field">
        <legend>IndexNow</legend>
        <label className="choice">
          <input type="checkbox" name="indexNow" defaultChecked={sharing.indexNowKey !== ""} />
          <span>Tell search engines of each change at once</span>
          <small>Bing, Yandex, Naver and others that share what they hear. Google takes no part in it.</small>
        </label>
      </fieldset>
    </SaveForm>
  );
}
