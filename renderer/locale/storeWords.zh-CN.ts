/** 数据文件：所在位置、恢复、备份。 */
export const storeWordsZhCn = {
  store: {
    network: '数据文件在网络位置 {{folder}}。断线或两人同时打开都可能损坏数据，移到本机磁盘。',
    cloud:
      '数据文件在 {{service}} 的同步文件夹 {{folder}} 里。同步会在写入途中复制文件，可能损坏数据，移到不同步的文件夹。',
    restored: '已恢复 {{at}} 的备份。',
    restoredAside: '已恢复 {{at}} 的备份，原文件保留为 {{file}}。',
    notRestored: '没有恢复：那份备份刚才不能用了。数据文件还是原来的。',
    backupFailed: '自动备份没有成功：{{reason}}',
    altered: {
      kinds: {
        snapshot: '快照“{{name}}”',
        'term-sheet': '条款确认书 {{name}}',
        'returned-paper': '收回的文件“{{name}}”',
        lock: '条款确认书 {{name}} 的锁定',
      },
      andMore: '{{named}}等 {{count}} 项',
      told: '{{records}}与冻结时不一致：内容、名称、时间或署名在程序之外被改过，不能以它为准。其他数据不受影响；原样在更早的备份里。',
    },
    pageRevived: '窗口在 {{at}} 意外关闭，已回到原处。已保存的内容都在，当时还没确认的输入要重输。',
  },
  disk: {
    'disk-full': '磁盘已满',
    'disk-failed': '磁盘读写失败',
    'read-only': '磁盘或文件夹是只读的',
    'no-permission': '没有写入权限',
    'not-there': '数据文件或它的文件夹不见了',
    'in-use': '另一个程序正占用数据文件',
    damaged: '数据文件已损坏',
    replaced: '数据文件的位置上是另一个文件',
    'name-taken': '已有同名文件',
  },
  diskRemedy: {
    'disk-full': '腾出一些空间，再试一次。',
    'disk-failed': '检查硬盘和连接，再试一次。',
    'read-only': '把磁盘和文件夹改为可写，再试一次。',
    'no-permission': '允许写入这个文件夹，再试一次。',
    'not-there': '把文件夹或硬盘接回原处，再试一次。',
    'in-use': '关闭那个程序，再试一次。',
    damaged: '重新打开谈判桌，会提供最近的备份。',
    replaced: '移走那个文件，再试一次。',
  },
}
