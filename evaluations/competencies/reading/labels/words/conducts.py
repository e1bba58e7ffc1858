"""What is said about one competency, inside its section."""

from evaluations.competencies.reading.labels.words.competencies import COMPETENCY_KIND, OF_WHOM

NAME = (
    r"compete(?:nce|ncy area)|area of competence|(?:competency )?name|"
    r"(?:nombre de la )?competenc(?:ia|y)|competency name|competencia(?: laboral)?|name|nombre"
)

BEHAVIOURS = (
    r"descriptor(?:es|s)?(?: (?:conductuales|de (?:conducta|comportamiento)))?|"
    r"criterios de desempeno|"
    r"(?:comportamientos? )?(?:efectiv|positiv)[oa]s?|effective|positive|more effective|"
    r"(?:como )?se (?:evidencia|refleja|aprecia|nota|reconoce|traduce|expresa|concreta)"
    r"(?: (?:cuando|en|asi|por|porque|si))*|evidencias? (?:esperadas?|requeridas?)|"
    r"pautas? de (?:conducta|comportamiento)|descriptores de (?:conducta|comportamiento)|"
    r"(?:conductas?|comportamientos?) (?:tipic[oa]s?|concret[oa]s?|visibles|medibles|"
    r"requerid[oa]s?|a demostrar|adecuad[oa]s?|de exito|distintiv[oa]s?)|"
    r"acciones(?: (?:observables|esperadas|concretas))?|lo que (?:hace|se ve)|si se espera|"
    r"(?:lo que )?esperamos(?: que)?|(?:es )?(?:shown|demonstrated|evidenced|seen) (?:by|when|in)|"
    r"(?:you|we) (?:show|demonstrate) this (?:by|when)|(?:this|it) is (?:shown|seen) (?:by|when)|"
    r"evidence of (?:competence|behaviou?r)|what we expect|we expect|do(?:es)?|"
    r"(?:conductas?|comportamientos?|indicadores|evidencias?|behaviou?rs|indicators)(?: \w+){0,2} "
    r"(?:al?|del?|en|para|por|segun|at|for|by) (?:(?:el|la|los|este|this|the) )?(?:nivel|grado|"
    r"level|grade)"
    r"(?: .{1,25})?|"
    r"(?:conductas?|comportamientos?) (?:indicador[ae]s|evaluables?|a observar|clave|"
    r"que (?:se (?:esperan?|observan?)|l[ao]s? \w+))|"
    r"evidencias? de comportamiento|manifestaciones conductuales|indicadores de desempeno|"
    r"que se espera|"
    r"(?:key|performance|observable) indicators?|key behaviou?rs|(?:what (?:this|it)|"
    r"how it) looks like|in practice|"
    r"como se (?:demuestra|ve|observa)|se (?:observa|manifiesta) (?:cuando|en)|"
    r"lo que esperamos ver|acciones clave|manifestaciones|descripcion de la conducta|"
    r"ejemplos? de (?:conductas?|comportamientos?)|(?:conductas|"
    r"comportamientos) (?:positiv[oa]s|por observar)|demonstrated by|evidence|"
    r"behaviou?r statements|examples of behaviou?rs?|typical behaviou?rs|"
    r"(?:lo que )?se espera(?: que.{0,20}| de la persona)?|conductas?(?: (?:observables?|"
    r"esperadas?|asociadas?|deseadas?|efectivas?|que queremos ver))?|"
    r"comportamientos?(?: (?:observables?|esperados?|asociados?|deseados?|efectivos?))?|"
    r"indicador(?:es)?(?: (?:conductual(?:es)?|de (?:conducta|comportamiento)|observables|"
    r"positivos))?|"
    r"(?:(?:observable|expected|effective|positive|associated) )?behaviou?rs?(?:al indicators?)?|"
    r"indicators?|positive indicators?|conductas? y comportamientos?|"
    r"evidencias?(?: (?:de conducta|observables))?|(?:que )?queremos ver|se demuestra cuando|"
    r"what (?:good|success) looks like|what we (?:want|expect) to see"
)

DEFINITION = (
    r"(?:definicion|descripcion|significado|concepto)(?: de (?:la )?competencia)?|"
    r"(?:definicion|descripcion) (?:breve|corta|operativa|operacional|institucional|general)|"
    r"en que consiste|en pocas palabras|in (?:short|brief)|brief (?:definition|description)|"
    r"(?:competency )?(?:definition|description)|que es|what (?:it|this) means|"
    r"definicion conceptual|meaning|que significa"
)

LEVEL = (
    r"(?:nivel|grado)(?: (?:esperado|de (?:dominio|competencia|desarrollo|exigencia)|requerido|"
    r"exigido|desead[oa]|deseable|objetivo|minimo))?|target level|dominio|"
    r"(?:proficiency |required |expected )?level|proficiency"
)

WEIGHT = (
    r"peso (?:relativo|especifico|asignado|en %)|valor %|% de ponderacion|"
    r"(?:factor de )?ponderacion(?: %)?|importancia|relative weight|pond|peso|ponderacion|"
    r"porcentaje|valor|%|weight(?:ing)?|peso (?:%|porcentual)"
)

NEGATIVE = (
    r"(?:comportamientos? |conductas? )?(?:inefectiv|negativ)[oa]s?|ineffective|negative|"
    r"less effective(?: behaviou?rs?)?|what (?:poor|bad|failure) looks like|do(?:es)? not|don'?t|"
    r"(?:lo que )?no (?:hace|se ve|aceptamos|esperamos)(?: que)?|avoids?|evita(?:r)?|"
    r"(?:conductas?|comportamientos?) (?:de riesgo|por evitar|que evitamos|limitantes?)|"
    r"development (?:needed|indicators?)|(?:weak|low) (?:indicators?|performance)|"
    r"(?:lo que )?no se espera(?: que.{0,20}| de la persona)?|not expected|(?:conductas?|"
    r"comportamientos?|indicadores?) (?:no desead[oa]s?|negativ[oa]s?|inefectiv[oa]s?|"
    r"no esperad[oa]s?|a evitar|inadecuad[oa]s?|ineficaces|inaceptables?|contrari[oa]s?|"
    r"que no queremos(?: ver)?)|"
    r"(?:lo que )?no queremos ver|que evitar|lo que queremos evitar|warning signs|"
    r"behaviou?rs to avoid|what we do not expect to see|unacceptable behaviou?rs|"
    r"(?:negative|ineffective|undesired|unwanted|contra|poor) (?:behaviou?rs?|"
    r"indicators?)(?:al indicators)?|"
    r"contraindicadores|red flags|conductas (?:que restan|limitantes|no aceptables)|"
    r"undesirable behaviou?rs|se aleja de la competencia cuando|contra-?indicators|"
    r"what we (?:do not|don'?t) want to see|se debe evitar|senales de alerta"
)

SELECTED = (
    r"aplica(?: al puesto)?|si ?/ ?no|marca|selecciona(?:da|r)?|requiere|se requiere|marque|"
    r"marcar|applies|selected|x|✓"
)

REQUIRED = (
    r"indispensable (?:/|o) deseable|caracter|indispensable ?/ ?deseable|"
    r"requerida ?/ ?deseable|tipo|obligatori(?:a|edad)|essential ?/ ?desirable|requirement"
)

GROUP = (
    rf"(?:competencias?|habilidades) {COMPETENCY_KIND}|{COMPETENCY_KIND} competencies|"
    rf"(?!leadership){COMPETENCY_KIND}(?: (?:y|o) {COMPETENCY_KIND})?{OF_WHOM}|"
    r"(?:por|segun) (?:el )?(?:nivel|area|familia|grupo|rol|puesto|cargo|proceso|"
    r"perfil)(?: .{0,40})?|"
    r"(?:del|para el|al) nivel .{3,30}|saber(?: (?:ser|hacer))?|by (?:level|role|"
    r"function|family)"
)
