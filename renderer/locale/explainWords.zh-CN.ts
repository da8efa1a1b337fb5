/** “解释此数”的词。 */
export const explainWordsZhCn = {
  explain: {
    title: '解释此数',
    ask: '解释：{{name}}',
    back: '回到上一个数',
    close: '关闭解释',
    parts: '组成',
    sum: '合计',
    invoiceSales: '开票销售额',
    listingFees: '新品进场费',
    instalment: '{{month}} 结算',
    how: {
      sum: '由下面各项相加（减）得到：',
      ratio: '前一项除以后一项：',
      tax: '从约定额按票据折算：',
    },
    rate: {
      contributionRate: '贡献率（占净销售额）',
      frontMarginRate: '前台毛利率（占零售额）',
      totalMarginRate: '综合毛利率（占零售额）',
    },
    term: {
      stated: '{{name}}：全年约定额',
      cost: '{{name}}：我方成本（未税）',
      gain: '{{name}}：零售商所得（未税）',
      points: '{{name}}：点数（占含税净进货额）',
    },
    goods: {
      grossSales: '每个单品每个月：件数 × 供价（未税），全部相加。',
      promoOffInvoice: '票面折扣促销：促销件数 × 供价 × 折扣率。',
      returns: '开票销售额 × 退货率。',
      costOfGoods: '每个单品：件数 × 单位成本，退货按残值回收。',
      logistics: '每个单品：件数 × 单位物流成本。',
      promotionSupport: '促销补差、搭赠和促销费用，按票据折成未税。',
      retailSales: '每个单品：件数 × 零售价（促销件扣除降价），折成未税，扣除退货。',
    },
    toProducts: '到“单品”页看',
    toPromotions: '到“促销档期”页看',
    toTerm: '到“条款”页修改',
    agreed: '约定',
    basis: '基数',
    tax: '票据与税',
    worked: '计算式',
    onInvoice: '直接从开票价扣除，未税；双方相同，不取整。',
    vat: {
      priceReductionOnInvoice: {
        in: '含税约定额按单品税率折成未税（÷（1＋税率）），双方相同。',
        ex: '约定额本身未税，双方相同。',
      },
      rebateRedInvoice: {
        in: '红字发票：含税约定额按单品税率折成未税（÷（1＋税率）），双方相同。',
        ex: '红字发票：约定额本身未税，双方相同。',
      },
      serviceSpecialInvoice: {
        in: '服务费专票：÷（1＋服务税率）折成未税，双方相同。',
        ex: '服务费专票：约定额本身未税，税可抵扣，双方相同。',
      },
      serviceOrdinaryInvoice: {
        in: '服务费普票：我方成本为含税额，税不能抵扣；零售商所得 ÷（1＋服务税率）。',
        ex: '服务费普票：我方成本 ×（1＋服务税率），税不能抵扣；零售商所得为约定额。',
      },
      penaltyNoVat: { in: '违约金不涉税，双方都是约定额。', ex: '违约金不涉税，双方都是约定额。' },
    },
    roundedOnce: '每个结算期四舍五入到分一次，封顶保底在取整之后。',
    notRounded: '不再取整，只在显示时取到分。',
  },
} as const
