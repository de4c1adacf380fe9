# syntax=docker/dockerfile:1

FROM node:24-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS costruzione
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
ENV NODE_FOLDER=/usr/local/bin
WORKDIR /casa
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp package -Pparti -DskipTests -Dspotless.check.skip \
    && java -Djarmode=tools -jar target/obiettivi-in-comune.jar extract --layers --destination /strati

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 obiettivi \
    && useradd --system --uid 10001 --gid obiettivi --home-dir /programma --shell /usr/sbin/nologin obiettivi \
    && install -d -o obiettivi -g obiettivi /dati /programma
WORKDIR /programma
# dagli strati che cambiano di meno a quello che cambia sempre
COPY --from=costruzione /strati/dependencies/ ./
COPY --from=costruzione /strati/spring-boot-loader/ ./
COPY --from=costruzione /strati/snapshot-dependencies/ ./
COPY --from=costruzione /strati/application/ ./
USER obiettivi
VOLUME /dati
ENV OBIETTIVI_MODO=vuoto \
    OBIETTIVI_DATI=/dati \
    SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    LANG=C.UTF-8
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Duser.language=it", "-Duser.country=IT", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "obiettivi-in-comune.jar"]
