import type { FestivalWords } from './festivals.ts'

export const festivalsEn: FestivalWords = {
  names: {
    newYear: "New Year's Day",
    laba: 'Laba',
    springStocking: 'Spring stocking',
    littleNewYearNorth: 'Little New Year (north)',
    littleNewYearSouth: 'Little New Year (south)',
    newYearsEve: "Lunar New Year's Eve",
    springFestival: 'Spring Festival',
    valentine: "Valentine's Day",
    lantern: 'Lantern Festival',
    springTerm: 'Back to school (spring)',
    womensDay: "Women's Day",
    consumerDay: 'Consumer Rights Day',
    qingming: 'Qingming',
    mayDay: 'May Day',
    mothersDay: "Mother's Day",
    may20: '520',
    dragonBoat: 'Dragon Boat Festival',
    childrensDay: "Children's Day",
    june18: '618',
    fathersDay: "Father's Day",
    summer: 'Summer',
    qixi: 'Qixi',
    zhongyuan: 'Zhongyuan',
    autumnTerm: 'Back to school (autumn)',
    teachersDay: "Teachers' Day",
    midAutumn: 'Mid-Autumn Festival',
    nationalDay: 'National Day',
    doubleNinth: 'Double Ninth',
    double11: 'Double 11',
    double12: 'Double 12',
    winterSolstice: 'Winter solstice',
    christmas: 'Christmas',
    anniversary: "Retailer's anniversary",
    newStore: 'New store opening',
  },
  status: { official: 'official', estimated: 'estimated' },
  worked: 'worked in exchange',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  moved: (festival, before, after, offsetDays) => {
    const days = `${Math.abs(offsetDays)} ${Math.abs(offsetDays) === 1 ? 'day' : 'days'}`
    const start = offsetDays === 0 ? 'on the day' : `${days} ${offsetDays < 0 ? 'before' : 'after'}`
    return `${festival} moves from ${before} to ${after}; it still starts ${start}.`
  },
  kept: (weekday, festival) =>
    festival === undefined
      ? `No festival near; it starts on the ${weekday} of the same week.`
      : `${festival} has a fixed date; it starts on the ${weekday} of the same week.`,
  alsoNear: (festivals) => ` It was also near ${festivals.join(', ')}: look again.`,
}
