'use client';

interface Properties {
  label: string;
  help: string;
}

/** For six digits of an app, which phones fill in by themselves, or a code in reserve. */
export function CodeInput({ label, help }: Properties) {
  return (
    <label>
      {label}
      <input
        name="code"
        required
        autoFocus
        autoComplete="one-time-code"
        spellCheck={false}
        autoCapitalize="off"
      />
      {help && <small>{help}</small>}
    </label>
  );
}
