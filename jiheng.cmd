@echo off
rem Runs Jiheng on Windows; compiles it first when it never was, or when its sources changed.
setlocal
set "JIHENG_HOME=%~dp0"
set "JIHENG_BUILD=%JIHENG_HOME%.build"
rem Packs are data, read where they lie. Folders that the user named count first.
if defined JIHENG_PACKS (set "JIHENG_PACKS=%JIHENG_PACKS%;%JIHENG_HOME%packs") else set "JIHENG_PACKS=%JIHENG_HOME%packs"
powershell -NoProfile -ExecutionPolicy Bypass -File "%JIHENG_HOME%.ci\compile.ps1" "%JIHENG_HOME%." || exit /b 70
"%JIHENG_BUILD%\app\jiheng.exe" %*
exit /b %ERRORLEVEL%
