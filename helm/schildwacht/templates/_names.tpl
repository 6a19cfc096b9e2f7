{{- define "schildwacht.fullname" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- end }}

{{- define "schildwacht.selector" -}}
app.kubernetes.io/name: schildwacht
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "schildwacht.labels" -}}
{{ include "schildwacht.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{/* The Deployments to make, by name: what SCHILDWACHT_ROLES says in each, and its replicas and resources. */}}
{{- define "schildwacht.deployments" -}}
{{- if .Values.together }}
all: {{ mergeOverwrite (dict "runs" "poll,notify,console") .Values.roles.all | toJson }}
{{- else }}
{{- range $role := list "poll" "notify" "console" }}
{{ $role }}: {{ mergeOverwrite (dict "runs" $role) (index $.Values.roles $role) | toJson }}
{{- end }}
{{- end }}
{{- end }}

{{- define "schildwacht.image" -}}
{{- if eq .Values.image.tag "latest" }}
{{- fail "image.tag is latest: name a version or a digest, so that every pod runs the same" }}
{{- end -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}
