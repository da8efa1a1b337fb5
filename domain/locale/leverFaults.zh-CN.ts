import type { leverFaultsEn } from './leverFaults.en.ts'

export const leverFaultsZhCn: Readonly<Record<keyof typeof leverFaultsEn, string>> = {
  record: '一个对象',
  knownKey: '只能有 {keys}',
  levers: '1 到 {most} 个调节项的列表',
  term: '方案中某一条款的 id：{ids}',
  tier: '该条款的档位序号，0 到 {last}；没有档位的条款不填',
  tierMissing: '与 "rate" 一起写明该条款的档位序号，0 到 {last}',
  field: '该条款只能是 {fields}',
  noLever: '有数字可调的条款：费率、金额、账期天数或某一档的费率',
  number: '一个数字',
  share: '0 到 1 的数字（3 % 写作 0.03）',
  amount: '不小于 0 的数字',
  days: '0 到 365 的天数',
  minUnderMax: '不大于 max（{max}）的数字',
  step: '大于 0 的数字',
  gridSize: '使取值不超过 {most} 个的步长',
  termSize: '同一条款的调节项合计不超过 {most} 个取值组合',
  once: '每个调节项只列一次',
  reference: '"best"、"scenario"、以元计的贡献额，或各调节项的取值：{keys}',
}
