/** A language in which the product speaks and prints. */
export type Language = 'zh-CN' | 'en'
