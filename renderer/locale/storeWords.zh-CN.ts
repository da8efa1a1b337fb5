/** 数据文件：所在位置、恢复、备份。 */
export const storeWordsZhCn = {
  store: {
    network: '数据文件在网络位置 {{folder}}。断线或两人同时打开都可能损坏数据，移到本机磁盘。',
    cloud:
      '数据文件在 {{service}} 的同步文件夹 {{folder}} 里。同步会在写入途中复制文件，可能损坏数据，移到不同步的文件夹。',
    restored: '已恢复 {{at}} 的备份。',
    restoredAside: '已恢复 {{at}} 的备份，原文件保留为 {{file}}。',
    backupFailed: '自动备份没有成功：{{reason}}',
  },
}
