import type { Ref } from 'react'

/** Of a signer or a company on a certificate. */
export const LONGEST_NAME = 64
export const LONGEST_PASSWORD = 1_024

type Common = { readonly label: string; readonly most: number }

/** A labelled line of text that is held by its panel until it is sent. */
export function PlainInput({
  label,
  most,
  value,
  onChange,
}: Common & { readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="field-text"
        maxLength={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

/** A labelled password. It stands in the field alone, which its panel empties as it sends it. */
export function PasswordInput({
  label,
  most,
  field,
  isDisabled = false,
  onLength = () => {},
}: Common & {
  readonly field: Ref<HTMLInputElement>
  readonly isDisabled?: boolean
  readonly onLength?: (length: number) => void
}) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        ref={field}
        className="field-text"
        type="password"
        autoComplete="off"
        maxLength={most}
        disabled={isDisabled}
        onChange={({ target }) => onLength(target.value.length)}
      />
    </label>
  )
}
