declare module 'lunar-javascript' {
  type LunarDate = {
    /** Below 0 in a leap month. */
    getMonth(): number
    getDay(): number
    /** Name of the solar term that begins on this day, else empty. */
    getJieQi(): string
  }
  export const Solar: {
    fromYmd(year: number, month: number, day: number): { getLunar(): LunarDate }
  }
}
