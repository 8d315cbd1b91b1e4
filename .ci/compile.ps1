# Called by jiheng.cmd with the folder of the repository and the part, app or web: compiles it when it is absent or older than a source.
# A part is made of everything in src but the project of the other part. One lock serves both, since they share the artifacts.
param([string]$Root, [string]$Part)
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$build = Join-Path $Root '.build'
$place = Join-Path $build $Part
$stamp = Join-Path $build "$Part.stamp"
if ($Part -eq 'web') { $project = 'Jiheng.Web'; $other = 'Jiheng.Cli'; $program = Join-Path $place 'jiheng-web.exe' }
else { $project = 'Jiheng.Cli'; $other = 'Jiheng.Web'; $program = Join-Path $place 'jiheng.exe' }

function Test-Stale {
    if (-not (Test-Path $program) -or -not (Test-Path $stamp)) { return $true }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @('src', 'Directory.Build.props', 'Directory.Packages.props', 'global.json') |
        ForEach-Object { Join-Path $Root $_ } | Where-Object { Test-Path $_ }
    $newer = Get-ChildItem $sources -Recurse -File |
        Where-Object { $_.FullName -notmatch "[\\/](bin|obj|$other)[\\/]" -and $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -ne $newer
}

if (-not (Test-Stale)) { exit 0 }
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('编译需要 .NET 10 SDK，但没有找到。请先安装：https://dotnet.microsoft.com/download/dotnet/10.0')
    exit 1
}
New-Item -ItemType Directory -Force $build | Out-Null
$lockFile = Join-Path $build 'lock.win'
$lock = $null
while ($null -eq $lock) {
    try { $lock = [IO.File]::Open($lockFile, 'OpenOrCreate', 'ReadWrite', 'None') } catch [IO.IOException] { Start-Sleep -Seconds 1 }
}
try {
    if (-not (Test-Stale)) { exit 0 }
    [Console]::Error.WriteLine('正在编译（约一分钟）…')
    $started = [DateTime]::UtcNow
    $new = Join-Path $build "new.$PID"
    $log = & dotnet publish (Join-Path $Root "src/$project/$project.csproj") -c Release --nologo -v quiet --artifacts-path (Join-Path $build 'artifacts') -p:JihengLauncher=true -o $new 2>&1
    if ($LASTEXITCODE -ne 0) {
        [Console]::Error.WriteLine('编译失败：')
        $log | Where-Object { $_ -match 'error' } | Sort-Object -Unique | Select-Object -First 20 | ForEach-Object { [Console]::Error.WriteLine($_) }
        exit 1
    }
    # Windows does not move a program that runs, as jiheng serve does for hours. Nothing was taken away then.
    $old = Join-Path $build "old.$PID"
    try { if (Test-Path $place) { Move-Item $place $old } } catch {
        [Console]::Error.WriteLine('程序正在使用中，无法换成新编译的；请先停止正在运行的 jiheng（如 jiheng serve）再试。')
        Remove-Item $new -Recurse -Force
        exit 1
    }
    Move-Item $new $place
    if (Test-Path $old) { Remove-Item $old -Recurse -Force }
    New-Item -ItemType File -Force $stamp | Out-Null
    (Get-Item $stamp).LastWriteTimeUtc = $started
}
finally { $lock.Dispose() }
exit 0
