import { type DecisionFigure, decisionWords } from '../../domain/locale/decisionWords.ts'

/** Name, formula and base of each figure in both languages, as they stand beside the figures in an answer. */
export function figureFormulas(figures: readonly DecisionFigure[]) {
  const [zh, en] = [decisionWords('zh-CN'), decisionWords('en')]
  return Object.fromEntries(figures.map((key) => [key, { zh: zh[key], en: en[key] }]))
}
