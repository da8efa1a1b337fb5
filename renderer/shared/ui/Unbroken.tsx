import './unbroken.css'

const AMOUNT = /([+−]?¥[\d,.]*\d[万m]?)/u

/** A sentence whose amounts stay in one piece: a line may end before a sign, never between it and its figure. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(AMOUNT).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sentence is nothing but its place
      <span key={index} className="one-piece">
        {part}
      </span>
    ),
  )
}
