import type { Term } from '../negotiation/term.ts'
import type { Reviewed } from './reviewed.ts'

/** One sentence of the contract as written, and the term it stands in. */
export type Sentence = { readonly text: string; readonly term?: string }

/** Everything the contract says in words: names, shared remarks and clauses of the terms, then its own wording. */
export function sentencesOf({ clauses, terms }: Pick<Reviewed, 'clauses' | 'terms'>): readonly Sentence[] {
  const ofTerms = terms.flatMap((term) => split(wordsOf(term)).map((text) => ({ text, term: term.id })))
  return [...ofTerms, ...split(clauses.wording ?? '').map((text) => ({ text }))]
}

/** What a term says in words; private notes are no part of the contract. */
export function wordsOf({ name, sharedNote, inReturnFor, clause }: Term): string {
  return [name, sharedNote, inReturnFor, clause?.wording, clause?.condition].filter(Boolean).join('\n')
}

function split(text: string): readonly string[] {
  return text
    .split(/[。；;!！?？\n]|\.(?=\s|$)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
