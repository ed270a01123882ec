@echo off
rem Runs the command line: the jar beside this file, or the one that the build has made. With the
rem archive of the same build, if there is one, it starts in half the time.
setlocal
set "folder=%~dp0"
if not exist "%folder%aliexpress-rules.jar" set "folder=%~dp0..\target\"
if not exist "%folder%aliexpress-rules.jar" (
    echo aliexpress-rules: %~dp0aliexpress-rules.jar: no such file. Build it: mvn -DskipTests package 1>&2
    exit /b 2
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem A file is worth the compiler's best, in small pieces: large ones cost it more than they save, up to
rem some million lines. A question is answered before any of that has begun.
set "options=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -XX:+UseSerialGC"
if "%~1"=="batch" set "options=-XX:+UseParallelGC -XX:+IgnoreUnrecognizedVMOptions -XX:FreqInlineSize=40"
if exist "%folder%aliexpress-rules.aot" (
    set options=-XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%folder%aliexpress-rules.aot" -Xlog:disable %options%
) else if exist "%folder%aliexpress-rules.jsa" (
    set options="-XX:SharedArchiveFile=%folder%aliexpress-rules.jsa" -Xlog:disable %options%
)
"%java%" %options% %ALIEXPRESS_RULES_JAVA_OPTIONS% -jar "%folder%aliexpress-rules.jar" %*
exit /b %errorlevel%
