{{/* Settings of the container. Every secret is a reference; what is missing is said with the value's name and what to do. */}}
{{- define "schildwacht.environment" -}}
{{- $v := .Values -}}
{{- if contains "password=" $v.database.url }}
{{- fail "database.url holds a password: take it out and name the Secret that holds it in database.existingSecret" }}
{{- end -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ required "database.url is missing: the JDBC address of your PostgreSQL, such as jdbc:postgresql://host:5432/schildwacht" $v.database.url | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ required "database.username is missing: the role the service works with" $v.database.username | quote }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ required "database.existingSecret is missing: the name of a Secret that holds the database password" $v.database.existingSecret }}
      key: {{ $v.database.passwordKey }}
{{- if $v.database.ownerUsername }}
- name: QUARKUS_FLYWAY_USERNAME
  value: {{ $v.database.ownerUsername | quote }}
- name: QUARKUS_FLYWAY_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $v.database.existingSecret }}
      key: {{ $v.database.ownerPasswordKey }}
{{- end }}
{{- if $v.kafka.bootstrapServers }}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $v.kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $v.kafka.securityProtocol }}
{{- if hasPrefix "SASL" $v.kafka.securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ required "kafka.saslMechanism is missing: kafka.securityProtocol asks for SASL, so say which, such as SCRAM-SHA-512" $v.kafka.saslMechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ required "kafka.existingSecret is missing: kafka.securityProtocol asks for SASL, so name the Secret that holds the JAAS line" $v.kafka.existingSecret }}
      key: {{ $v.kafka.jaasConfigKey }}
{{- end }}
{{- if $v.kafka.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/schildwacht/kafka/{{ $v.kafka.caKey }}
{{- end }}
{{- else if not $v.together }}
{{- fail "kafka.bootstrapServers is missing: roles that run apart hand hits over through Kafka; name your brokers, or set together=true to run all roles in one Deployment without it" }}
{{- end }}
- name: QUARKUS_MAILER_HOST
  value: {{ required "mail.host is missing: without a mail server nobody can be warned" $v.mail.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ $v.mail.port | quote }}
- name: SCHILDWACHT_DISPATCH_FROM
  value: {{ required "mail.from is missing: the address that warnings come from" $v.mail.from | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ $v.mail.startTls }}
- name: QUARKUS_MAILER_TLS
  value: "false"
{{- if $v.mail.username }}
- name: QUARKUS_MAILER_USERNAME
  value: {{ $v.mail.username | quote }}
- name: QUARKUS_MAILER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ required "mail.existingSecret is missing: mail.username is given, so name the Secret that holds its password" $v.mail.existingSecret }}
      key: {{ $v.mail.passwordKey }}
{{- end }}
{{- with $v.mail.canaryMailbox }}
- name: SCHILDWACHT_CANARY_MAILBOX
  value: {{ . | quote }}
{{- end }}
{{- with $v.contact }}
- name: SCHILDWACHT_HTTP_CONTACT
  value: {{ . | quote }}
{{- end }}
- name: SCHILDWACHT_SOURCE_KEY_FILE
  value: /etc/schildwacht/source/{{ $v.sourceKey.key }}
{{- if $v.watchFile.existingSecret }}
- name: SCHILDWACHT_WATCH_FILE
  value: /etc/schildwacht/watch/{{ $v.watchFile.key }}
{{- end }}
- name: SCHILDWACHT_HOME
  value: /var/lib/schildwacht
- name: SCHILDWACHT_LOG_JSON
  value: "true"
{{- with $v.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Secrets that are files: mount name and Secret. */}}
{{- define "schildwacht.files" -}}
source: {{ required "sourceKey.existingSecret is missing: the name of a Secret with the base64 of 32 random bytes, made by: openssl rand -base64 32" .Values.sourceKey.existingSecret }}
{{- with .Values.database.caSecret }}
database: {{ . }}
{{- end }}
{{- with .Values.kafka.caSecret }}
kafka: {{ . }}
{{- end }}
{{- with .Values.watchFile.existingSecret }}
watch: {{ . }}
{{- end }}
{{- end }}
