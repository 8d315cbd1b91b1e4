namespace Jiheng.Web.Hosting.Settings;

/// <summary>All options of the server: docs/operations.md lists them from here.</summary>
internal static class AllSettings
{
    public const string Urls = "urls", Data = "data", Packs = "packs", Database = "database", DatabaseFile = "database-file",
        UploadFileMb = "upload-file-mb", UploadCheckMb = "upload-check-mb", UploadFiles = "upload-files",
        SessionIdleMinutes = "session-idle-minutes", SessionMostHours = "session-most-hours",
        ReadingWorkers = "reading-workers", ReadingMemoryMb = "reading-memory-mb", ReadingSeconds = "reading-seconds",
        LogFormat = "log-format", LogLevel = "log-level", Proxies = "proxies", StopSeconds = "stop-seconds", Telemetry = "telemetry-endpoint", DiskFreeMb = "disk-free-mb", PublicAddress = "public-address";

    /// <summary>The variable that names the file.</summary>
    public const string FileVariable = "JIHENG_CONFIG";

    public const string Json = "json", Text = "text";

    /// <summary>The list.</summary>
    public static IReadOnlyList<Setting> List { get; } =
    [
        new(Urls, SettingKind.Text, "127.0.0.1 上从 5180 起第一个空闲的端口", "在哪里监听，如 http://0.0.0.0:5180，几个用分号隔开；同命令行 --urls"),
        new(Data, SettingKind.Text, "不管理全年，只审核文件", "数据文件夹；同命令行 --data"),
        new(Packs, SettingKind.Text, "程序自带的", "另外的规则包所在，几个用系统的路径分隔符隔开；同命令行 --packs"),
        new(Database, SettingKind.Text, "数据文件夹里的 jiheng.db（SQLite）", "PostgreSQL 的连接字符串，只能写在环境变量里") { IsSecret = true },
        new(DatabaseFile, SettingKind.Text, "没有", "存放 PostgreSQL 连接字符串的文件，供 systemd 的凭据用"),
        new(UploadFileMb, SettingKind.Number, "64", "上传的一个文件最大多少 MB") { Range = (1, 1024) },
        new(UploadCheckMb, SettingKind.Number, "256", "一次上传合计最大多少 MB") { Range = (1, 8192) },
        new(UploadFiles, SettingKind.Number, "2000", "一次上传最多多少个文件，压缩包里的也算") { Range = (1, 100_000) },
        new(SessionIdleMinutes, SettingKind.Number, "30", "多少分钟没有操作就退出登录") { Range = (1, 1440) },
        new(SessionMostHours, SettingKind.Number, "12", "登录后最多多少小时") { Range = (1, 720) },
        new(ReadingWorkers, SettingKind.Number, "处理器个数，至少2", "同时读取几个文件，每个在单独的进程里") { Range = (1, 64) },
        new(ReadingMemoryMb, SettingKind.Number, "2048", "读取一个文件最多用多少 MB 内存") { Range = (128, 65_536) },
        new(ReadingSeconds, SettingKind.Number, "120", "读取一个文件最多多少秒") { Range = (5, 3600) },
        new(LogFormat, SettingKind.Word, Text, "运行日志的格式：text 一行一条，json 供日志系统收集") { Words = [Text, Json] },
        new(LogLevel, SettingKind.Word, "warning", "记到哪一级；information 另记每个请求的方法、路径样式、结果和毫秒数，不记参数和姓名") { Words = ["error", "warning", "information"] },
        new(Proxies, SettingKind.Addresses, "没有", "可信的反向代理的IP地址，只认它们转来的客户端地址和协议"),
        new(PublicAddress, SettingKind.Address, "就是监听的地址", "别人在浏览器里用的网址，如 https://jixiao.example.gov.cn；放在反向代理后面时要写，显示的链接用它，也只认它的域名"),
        new(StopSeconds, SettingKind.Number, "30", "停止时最多等多少秒让正在办的办完") { Range = (1, 600) },
        new(Telemetry, SettingKind.Address, "没有，什么也不发送", "OpenTelemetry 收集器（OTLP）的网址，指标和踪迹发到那里；也认 OTEL_EXPORTER_OTLP_ENDPOINT") { AlsoVariable = "OTEL_EXPORTER_OTLP_ENDPOINT" },
        new(DiskFreeMb, SettingKind.Number, "500", "磁盘剩余少于多少 MB 时 /health/ready 报告不正常") { Range = (1, 1_000_000) },
    ];

    /// <summary>One of them.</summary>
    public static Setting Of(string name) => List.First(s => s.Name == name);
}
