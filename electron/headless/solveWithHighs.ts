import loadHighs from 'highs'
import type { ChoiceSolver } from '../../domain/packages/choiceProgram.ts'
import { choiceSolver } from '../../domain/packages/choiceSolver.ts'

/** Loads the solver that finds packages where a grid is too large to go through. */
export async function solveWithHighs(): Promise<ChoiceSolver> {
  return choiceSolver(await loadHighs())
}
