@echo off
rem Runs Jiheng on Windows; compiles it first when it never was, or when its sources changed.
setlocal
set "JIHENG_HOME=%~dp0"
set "JIHENG_BUILD=%JIHENG_HOME%.build"
rem Packs are data, read where they lie. Folders that the user named count first.
if defined JIHENG_PACKS (set "JIHENG_PACKS=%JIHENG_PACKS%;%JIHENG_HOME%packs") else set "JIHENG_PACKS=%JIHENG_HOME%packs"
powershell -NoProfile -ExecutionPolicy Bypass -File "%JIHENG_HOME%.ci\compile.ps1" "%JIHENG_HOME%." app || exit /b 70
rem The web program is compiled for serve only; nobody waits for it to read the page of help, or when another one is named.
set "JIHENG_PART="
if "%~1"=="serve" if not defined JIHENG_WEB set "JIHENG_PART=web"
if "%~2"=="--help" set "JIHENG_PART="
if "%~2"=="-h" set "JIHENG_PART="
if not defined JIHENG_PART goto run
powershell -NoProfile -ExecutionPolicy Bypass -File "%JIHENG_HOME%.ci\compile.ps1" "%JIHENG_HOME%." web || exit /b 70
:run
"%JIHENG_BUILD%\app\jiheng.exe" %*
exit /b %ERRORLEVEL%
