import type { FestivalWords } from './festivals.ts'

export const festivalsZhCn: FestivalWords = {
  names: {
    newYear: '元旦',
    laba: '腊八',
    springStocking: '年货节',
    littleNewYearNorth: '小年（北方）',
    littleNewYearSouth: '小年（南方）',
    newYearsEve: '除夕',
    springFestival: '春节',
    valentine: '情人节',
    lantern: '元宵节',
    springTerm: '开学季（春）',
    womensDay: '妇女节',
    consumerDay: '3·15',
    qingming: '清明',
    mayDay: '五一',
    mothersDay: '母亲节',
    may20: '520',
    dragonBoat: '端午节',
    childrensDay: '儿童节',
    june18: '618',
    fathersDay: '父亲节',
    summer: '暑期（清凉季）',
    qixi: '七夕',
    zhongyuan: '中元节',
    autumnTerm: '开学季（秋）',
    teachersDay: '教师节',
    midAutumn: '中秋节',
    nationalDay: '国庆',
    doubleNinth: '重阳节',
    double11: '双11',
    double12: '双12',
    winterSolstice: '冬至',
    christmas: '圣诞',
    anniversary: '店庆',
    newStore: '新店开业',
  },
  status: { official: '正式', estimated: '暂估' },
  worked: '调休上班',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  moved: (festival, before, after, offsetDays) => {
    const offset =
      offsetDays === 0 ? '当天开始' : `${offsetDays < 0 ? '前' : '后'} ${Math.abs(offsetDays)} 天开始`
    return `${festival}由 ${before} 移到 ${after}，仍在${festival}${offset}。`
  },
  kept: (weekday, festival) =>
    festival === undefined
      ? `附近没有节庆，保持同一周的${weekday}开始。`
      : `${festival}日期固定，保持同一周的${weekday}开始。`,
  alsoNear: (festivals) => `原来还靠近${festivals.join('、')}，请核对。`,
}
