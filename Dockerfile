# The images of Lanyard: a service (the default), or the Kafka that they share (--target kafka). Needs BuildKit.
#
#   MODULE  registration-service, checkin-service, gala-service or broker
#   JAR     source builds MODULE's runnable jar here; prebuilt takes it from MODULE/target, where Maven left it

ARG JAVA_IMAGE=eclipse-temurin:25-jre-noble
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG NODE_IMAGE=node:22-bookworm-slim
ARG JAR=source

FROM ${NODE_IMAGE} AS node

# Does not know MODULE: one build for all images.
FROM ${MAVEN_IMAGE} AS built
COPY --from=node /usr/local/ /usr/local/
WORKDIR /lanyard
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -pl registration-service,checkin-service,gala-service,broker -am package -DskipTests

FROM scratch AS source
ARG MODULE
COPY --from=built /lanyard/${MODULE}/target/*-run.jar /app.jar

FROM scratch AS prebuilt
ARG MODULE
COPY ${MODULE}/target/*-run.jar /app.jar

FROM ${JAR} AS jar

# A number as user, so that an orchestrator sees that it is not root.
FROM ${JAVA_IMAGE} AS ground
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError \
--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
RUN install -d -m 700 -o 10001 -g 10001 /var/lib/lanyard
WORKDIR /app

FROM ground AS kafka
COPY --from=jar /app.jar ./
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/$HOSTNAME/9092"]
ENTRYPOINT ["java", "-jar", "app.jar"]

FROM ground AS layers
COPY --from=jar /app.jar ./
RUN java -Djarmode=tools -jar app.jar extract --layers --destination /layers

# What changes seldom comes first.
FROM ground AS service
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV SERVER_PORT=8080
# A start without Kafka, up to where it would be asked, teaches the JVM which classes a start needs. Keys made on the way
# are thrown away.
RUN LANYARD_REGISTRATION_KEYS=/tmp/keys \
    java -XX:AOTCacheOutput=app.aot -Xlog:aot=error -Dspring.context.exit=onRefresh -jar app.jar \
    && test -s app.aot && rm -rf /tmp/*
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-jar", "app.jar"]
