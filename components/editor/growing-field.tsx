import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { directionOf } from "#lib/content/direction.ts";
import { FieldComment } from "./comments/field-comment.tsx";
import { fieldId } from "./fields-props.ts";
import { setSigns } from "./typing/signs-in-fields.ts";

type Props = {
  name: string;
  label: string;
  placeholder: string;
  value: string;
  /** Bound in characters; the count shows when little is left. */
  limit: number;
  /** Where it still reads well at a glance; said quietly once it is longer. */
  advised?: number;
  error: string | undefined;
  editable: boolean;
  className: string;
  language: string;
  /** Quotes and dashes become those of the language. */
  signs: boolean;
  onChange: (value: string) => void;
  /** Enter leads on, because the text is one line. */
  onEnter: () => void;
};

/** Plain text that stands in the page as readers will see it, as high as what is written in it. */
export function GrowingField({
  name,
  label,
  placeholder,
  value,
  limit,
  advised,
  error,
  editable,
  className,
  language,
  signs,
  onChange,
  onEnter,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = fieldId(name);
  const left = limit - value.length;
  const near = left < limit * 0.2;
  const isLong = advised !== undefined && value.length > advised && !near;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <div className="growing">
      <textarea
        ref={field}
        id={id}
        className={className}
        aria-label={label}
        aria-describedby={`${id}-notes`}
        aria-invalid={error ? true : undefined}
        placeholder={placeholder}
        value={value}
        rows={1}
        readOnly={!editable}
        lang={language}
        dir={directionOf(language)}
        onChange={({ target, nativeEvent }) => {
          // Where they do, that is a change of its own.
          if (!signs || !setSigns(target, nativeEvent, language)) onChange(target.value.replace(/\s*[\r\n]+\s*/g, " "));
        }}
        onKeyDown={onKeyDown}
      />
      <p className="field-notes" id={`${id}-notes`}>
        {error && <span className="field-error">{error}</span>}
        {isLong && <span className="field-count">{`${value.length} characters; up to ${advised} read well`}</span>}
        {near && (
          <span className={left < 0 ? "field-error" : "field-count"}>
            {left < 0 ? `${-left} characters too many` : `${left} characters left`}
          </span>
        )}
        <FieldComment name={name} />
      </p>
    </div>
  );
}
