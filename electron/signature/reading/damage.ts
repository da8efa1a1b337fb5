/**
 * Thrown while reading a file that is no whole PDF, and caught where reading began: a damaged file is an answer,
 * never an error that leaves this folder.
 */
export class PdfDamage extends Error {}

/** How much reading one file may cost: every token, table row and inflated byte is paid for, so no file reads for ever. */
export class ReadingBudget {
  private left: number

  constructor(steps: number) {
    this.left = steps
  }

  /** Takes `steps` off what is left. */
  spend(steps: number): void {
    this.left -= steps
    if (this.left < 0) throw new PdfDamage('the file is too tangled to read')
  }
}
