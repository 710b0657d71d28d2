"""Made of questions.yaml by packaging/compile_questions.py: not to be edited."""

from readycheck.questionnaire.model import Section
from readycheck.questionnaire.parts import Beside, Guide, GuideSection, HelpLine, HelpNow, Link, Note, Passage, Sample, SheetParts, WriteIn
from readycheck.questionnaire.question import Ask, NoteFor, Option, Question
from readycheck.questionnaire.translated import Translated

QUESTIONNAIRE = Translated(
    readycheck=1,
    id='ketamine-visit',
    version='1.1',
    language='es',
    title='Cómo prepararse para hablar de la terapia con ketamina',
    intro='Para personas adultas que piensan en la terapia con ketamina. Son nueve preguntas de una guía para pacientes, y algunas más que puede saltar. Toman unos 15 minutos. Al final tendrá una hoja para llevar a su profesional de la salud: personal médico o de enfermería, o una clínica.',
    guide=Guide(
        title='A patient guide to ketamine therapy',
        publisher='Hummingbird Healthcare',
        disclosure='Hummingbird Healthcare, que publica la guía, vende tratamientos con ketamina.',
        sections=(
            GuideSection(
                id='opening',
                title='Para empezar',
                text='"At times, even the small move towards the correct place makes the largest step in one\'s life."\nHave you been feeling depressed, anxious, or having post-traumatic stress disorder and can’t seem to find relief from suffering?\nJust like you, millions of people are out there looking for safe and effective treatment options that would allow them to heal completely.\nKetamine treatment is one such option that is slowly getting popular. It won\'t be the solution overnight but still, it would be a very efficient tool when done through proper medical care.\nBy reading this guide you will not only find out about what ketamine is and how it works but also whether it is the right next step in your mental health journey or not.',
                beside=(
                    Beside(
                        quote='safe and effective treatment options that would allow them to heal completely',
                        notes=(
                            'approval',
                            'risks',
                            'response',
                            'trial-2023',
                        ),
                        translation='opciones de tratamiento seguras y eficaces que les permitan sanar por completo',
                    ),
                    Beside(
                        quote='it would be a very efficient tool when done through proper medical care',
                        notes=(
                            'evidence',
                        ),
                        translation='sería una herramienta muy eficiente cuando se hace con la atención médica adecuada',
                    ),
                ),
                translation='"A veces, hasta un pequeño movimiento hacia el lugar correcto es el paso más grande en la vida de una persona."\n¿Ha sentido depresión o ansiedad, o tiene trastorno de estrés postraumático, y parece que no encuentra alivio para su sufrimiento?\nIgual que usted, hay millones de personas que buscan opciones de tratamiento seguras y eficaces que les permitan sanar por completo.\nEl tratamiento con ketamina es una de esas opciones, y poco a poco se hace más popular. No será la solución de un día para otro, pero aun así sería una herramienta muy eficiente cuando se hace con la atención médica adecuada.\nAl leer esta guía, usted no solo sabrá qué es la ketamina y cómo funciona, sino también si es o no el próximo paso adecuado en el camino de su salud mental.',
            ),
            GuideSection(
                id='what',
                title='¿Qué es la terapia con ketamina?',
                text='It is a modern medical practice that involves the administration of low doses of ketamine in a controlled manner to manage mental health issues and certain pain disorders.\nContrary to the traditional antidepressants ketamine gives its effect by acting on a different area of the brain by targeting glutamate instead of serotonin. This mechanism of action enables ketamine to establish new neural networks that may facilitate faster relief of symptoms such as low mood, lack of interest or emotional numbness.\nKetamine, which was initially an anesthetic, has been investigated for its therapeutic potential for mental health disorders for several decades. Nowadays, it is being used in a very safe way in hospitals through infusions of ketamine or other medically supervised ways. When given by a supportive healthcare team, many patients report very recognizable improvements in their overall health and quality of life.',
                beside=(
                    Beside(
                        quote='it is being used in a very safe way in hospitals',
                        notes=(
                            'risks',
                        ),
                        translation='se usa de una manera muy segura en los hospitales',
                    ),
                    Beside(
                        quote='many patients report very recognizable improvements in their overall health and quality of life',
                        notes=(
                            'evidence',
                        ),
                        translation='muchos pacientes dicen que notan mejoras muy claras en su salud general y su calidad de vida',
                    ),
                ),
                translation='Es una práctica médica moderna en la que se dan dosis bajas de ketamina de manera controlada para tratar problemas de salud mental y ciertos trastornos de dolor.\nA diferencia de los antidepresivos tradicionales, la ketamina hace efecto al actuar en otra parte del cerebro, sobre el glutamato en lugar de la serotonina. Esta manera de actuar permite que la ketamina establezca nuevas redes neuronales que pueden facilitar un alivio más rápido de síntomas como el ánimo bajo, la falta de interés o el entumecimiento emocional.\nLa ketamina, que al principio era un anestésico, se ha investigado durante varias décadas por su posible uso para tratar trastornos de salud mental. Hoy en día, se usa de una manera muy segura en los hospitales, en infusiones de ketamina o de otras maneras con supervisión médica. Cuando la da un equipo de salud que brinda apoyo, muchos pacientes dicen que notan mejoras muy claras en su salud general y su calidad de vida.',
            ),
            GuideSection(
                id='how',
                title='¿Cómo funciona la ketamina?',
                text='Ketamine has a unique effect on the brain. Instead of slowly adjusting chemical levels over weeks, ketamine acts quickly to “open up” communication pathways. Here’s how it helps:\n1. Boosting Neuroplasticity\nKetamine encourages the brain to form new connections. This helps people break out of long-standing thought patterns linked to depression, trauma, or anxiety.\n2. Supporting Faster Relief\nSome individuals report feeling better within hours or days after a ketamine session. While everyone responds differently, ketamine’s fast action is one of its biggest advantages.\n3. Improving Emotional Flexibility\nMany people describe feeling more open, clear, or emotionally balanced after treatment. This can make therapy and lifestyle changes more effective.',
                beside=(
                    Beside(
                        quote='This helps people break out of long-standing thought patterns',
                        notes=(
                            'evidence',
                        ),
                        translation='Esto ayuda a las personas a salir de patrones de pensamiento de mucho tiempo',
                    ),
                    Beside(
                        quote='ketamine’s fast action is one of its biggest advantages',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                        translation='la acción rápida de la ketamina es una de sus mayores ventajas',
                    ),
                    Beside(
                        quote='This can make therapy and lifestyle changes more effective.',
                        notes=(
                            'long-term',
                        ),
                        translation='Esto puede hacer que la terapia y los cambios en el estilo de vida sean más eficaces.',
                    ),
                ),
                translation='La ketamina tiene un efecto único en el cerebro. En lugar de ajustar poco a poco los niveles químicos durante semanas, la ketamina actúa rápido para “abrir” vías de comunicación. Así es como ayuda:\n1. Aumenta la neuroplasticidad\nLa ketamina anima al cerebro a formar conexiones nuevas. Esto ayuda a las personas a salir de patrones de pensamiento de mucho tiempo, ligados a la depresión, el trauma o la ansiedad.\n2. Favorece un alivio más rápido\nAlgunas personas dicen que se sienten mejor pocas horas o días después de una sesión de ketamina. Aunque cada persona responde de manera distinta, la acción rápida de la ketamina es una de sus mayores ventajas.\n3. Mejora la flexibilidad emocional\nMuchas personas cuentan que después del tratamiento sienten más apertura, claridad o equilibrio emocional. Esto puede hacer que la terapia y los cambios en el estilo de vida sean más eficaces.',
            ),
            GuideSection(
                id='right-for-you',
                title='¿Es la terapia con ketamina adecuada para usted?',
                text='Each person’s mental health journey is different. Although the treatment with ketamine has the potential to work wonders, it does not suit everyone. Ketamine treatment can help when other options haven’t worked. It is given by doctors in a safe and calm setting. Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                beside=(
                    Beside(
                        quote='has the potential to work wonders',
                        notes=(
                            'evidence',
                            'approval',
                        ),
                        translation='tiene el potencial de hacer maravillas',
                    ),
                    Beside(
                        quote='Ketamine treatment can help when other options haven’t worked.',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                        translation='El tratamiento con ketamina puede ayudar cuando otras opciones no han funcionado.',
                    ),
                    Beside(
                        quote='It is given by doctors in a safe and calm setting.',
                        notes=(
                            'risks',
                        ),
                        translation='Lo dan médicos en un lugar seguro y tranquilo.',
                    ),
                ),
                translation='El camino de la salud mental es distinto para cada persona. Aunque el tratamiento con ketamina tiene el potencial de hacer maravillas, no es adecuado para todos. El tratamiento con ketamina puede ayudar cuando otras opciones no han funcionado. Lo dan médicos en un lugar seguro y tranquilo. Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
            ),
            GuideSection(
                id='benefits',
                title='Beneficios de la terapia con ketamina',
                text='1. Rapid Mood Improvement\nThe majority of individuals experience the initial mood improvements very quickly, and this can greatly relieve the emotional distress lasting for a long time.\n2. A Reset for Thought Patterns\nThrough promoting neuroplasticity, ketamine can assist in breaking the cycles of negative thoughts.\n3. Support for Treatment-Resistant Conditions\nWhen all other options have been exhausted, ketamine offers a new and scientifically proven route for the patients.\n4. A More Integrated Healing Process\nOften, the effects of ketamine therapy are maximized when combined with other therapies, lifestyle changes and supportive care.',
                beside=(
                    Beside(
                        quote='The majority of individuals experience the initial mood improvements very quickly',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                        translation='La mayoría de las personas nota muy pronto las primeras mejoras en el estado de ánimo',
                    ),
                    Beside(
                        quote='ketamine can assist in breaking the cycles of negative thoughts',
                        notes=(
                            'evidence',
                        ),
                        translation='la ketamina puede ayudar a romper los ciclos de pensamientos negativos',
                    ),
                    Beside(
                        quote='a new and scientifically proven route',
                        notes=(
                            'evidence',
                            'approval',
                        ),
                        translation='una vía nueva y científicamente probada',
                    ),
                ),
                translation='1. Mejora rápida del estado de ánimo\nLa mayoría de las personas nota muy pronto las primeras mejoras en el estado de ánimo, y esto puede aliviar mucho la angustia emocional que ha durado mucho tiempo.\n2. Un nuevo comienzo para los patrones de pensamiento\nAl favorecer la neuroplasticidad, la ketamina puede ayudar a romper los ciclos de pensamientos negativos.\n3. Apoyo para problemas que resisten el tratamiento\nCuando se han agotado todas las demás opciones, la ketamina ofrece a los pacientes una vía nueva y científicamente probada.\n4. Un proceso de sanación más integrado\nMuchas veces, los efectos de la terapia con ketamina son mayores cuando se combina con otras terapias, cambios en el estilo de vida y atención de apoyo.',
            ),
            GuideSection(
                id='avoid',
                title='¿Quién debe evitar la ketamina?',
                text='Even though ketamine is safe when given under medical supervision, it is not right for everyone. It may not be recommended if you:\n- Have uncontrolled high blood pressure\n- Are pregnant or nursing\n- Have a history of certain heart or liver conditions\n- Struggle with active substance misuse\n- Have specific psychiatric conditions that need alternative care\nYour provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                beside=(
                    Beside(
                        quote='Even though ketamine is safe when given under medical supervision',
                        notes=(
                            'risks',
                        ),
                        translation='Aunque la ketamina es segura cuando se da con supervisión médica',
                    ),
                    Beside(
                        quote='Have uncontrolled high blood pressure',
                        notes=(
                            'blood-pressure',
                        ),
                        translation='Tiene presión arterial alta no controlada',
                    ),
                    Beside(
                        quote='Are pregnant or nursing',
                        notes=(
                            'pregnancy',
                            'breastfeeding',
                        ),
                        translation='Está embarazada o amamanta',
                    ),
                    Beside(
                        quote='Have a history of certain heart or liver conditions',
                        notes=(
                            'heart-liver',
                            'liver',
                        ),
                        translation='Tiene antecedentes de ciertos problemas del corazón o del hígado',
                    ),
                    Beside(
                        quote='Struggle with active substance misuse',
                        notes=(
                            'substance-use',
                        ),
                        translation='Tiene dificultades con el uso indebido activo de sustancias',
                    ),
                    Beside(
                        quote='Have specific psychiatric conditions that need alternative care',
                        notes=(
                            'psychosis',
                            'label-cautions',
                            'label-contraindications',
                            'interactions',
                            'interactions-ketamine',
                        ),
                        translation='Tiene problemas psiquiátricos específicos que necesitan una atención alternativa',
                    ),
                ),
                translation='Aunque la ketamina es segura cuando se da con supervisión médica, no es adecuada para todos. Es posible que no se recomiende si usted:\n- Tiene presión arterial alta no controlada\n- Está embarazada o amamanta\n- Tiene antecedentes de ciertos problemas del corazón o del hígado\n- Tiene dificultades con el uso indebido activo de sustancias\n- Tiene problemas psiquiátricos específicos que necesitan una atención alternativa\nSu profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
            ),
            GuideSection(
                id='expect',
                title='Qué esperar durante el tratamiento con ketamina',
                text='Knowing the process will make you feel more confident and ready.\nInitial Consultation\nA thorough talk about your symptoms, history and aims is the start of your journey. This helps to confirm that ketamine therapy is suitable for you.\nYour First Session\nThe most common method of administering ketamine is through an intravenous infusion in a tranquil, low-stimulation setting. Generally, the duration of the sessions is from 45 to 60 minutes.\nMost people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns. The medical team will be with you all the time during the session to make sure that you are safe and comfortable.\nAfter the Session\nYou might find yourself tired or deep in thoughts. Others may have the experience of emotional clarity. Over a period of a few days, you might become more aware of the changes in your mood, energy or perspective.\nFollow-Up Visits\nIt is often the case that ketamine produces its best results when given as a series of treatments rather than just one session. The healthcare provider will create a schedule for you that will be based on your response and requirements.',
                beside=(
                    Beside(
                        quote='This helps to confirm that ketamine therapy is suitable for you.',
                        notes=(
                            'approval',
                        ),
                        translation='Esto ayuda a confirmar que la terapia con ketamina es adecuada para usted.',
                    ),
                    Beside(
                        quote='Generally, the duration of the sessions is from 45 to 60 minutes.',
                        notes=(
                            'boxed-warning',
                        ),
                        translation='En general, las sesiones duran de 45 a 60 minutos.',
                    ),
                    Beside(
                        quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                        notes=(
                            'dissociation',
                        ),
                        translation='La mayoría de las personas dice que tiene sensaciones como estar en calma, pensar con profundidad o sentirse un poco aparte de sus preocupaciones de siempre.',
                    ),
                    Beside(
                        quote='The medical team will be with you all the time during the session',
                        notes=(
                            'risks',
                        ),
                        translation='El equipo médico estará con usted todo el tiempo durante la sesión',
                    ),
                    Beside(
                        quote='You might find yourself tired or deep in thoughts.',
                        notes=(
                            'getting-home',
                        ),
                        translation='Puede que sienta cansancio o que se sumerja en sus pensamientos.',
                    ),
                    Beside(
                        quote='ketamine produces its best results when given as a series of treatments',
                        notes=(
                            'long-term',
                            'dependence',
                        ),
                        translation='la ketamina produce sus mejores resultados cuando se da como una serie de tratamientos',
                    ),
                ),
                translation='Conocer el proceso hará que sienta más confianza y preparación.\nConsulta inicial\nUna conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino. Esto ayuda a confirmar que la terapia con ketamina es adecuada para usted.\nSu primera sesión\nLa manera más común de dar la ketamina es una infusión intravenosa en un lugar tranquilo y con pocos estímulos. En general, las sesiones duran de 45 a 60 minutos.\nLa mayoría de las personas dice que tiene sensaciones como estar en calma, pensar con profundidad o sentirse un poco aparte de sus preocupaciones de siempre. El equipo médico estará con usted todo el tiempo durante la sesión, para asegurarse de su seguridad y comodidad.\nDespués de la sesión\nPuede que sienta cansancio o que se sumerja en sus pensamientos. Otras personas pueden sentir claridad emocional. En unos días, puede que note más los cambios en su estado de ánimo, su energía o su manera de ver las cosas.\nConsultas de seguimiento\nCon frecuencia, la ketamina produce sus mejores resultados cuando se da como una serie de tratamientos y no en una sola sesión. El profesional de la salud hará para usted un calendario, según su respuesta y sus necesidades.',
            ),
            GuideSection(
                id='myths',
                title='Mitos comunes sobre la ketamina',
                text='Ketamine Is Addictive\nMedical ketamine, given in low doses under supervision, is not the same as recreational use. When given by a trained provider, it is safe and not addictive.\nKetamine Works Instantly for Everyone\nWhile many people feel better quickly, results vary. Healing is a journey and ketamine is only one tool in that process.\nYou Will Lose Control\nMost people remain aware during treatment. The experience is calm, supportive and monitored.',
                beside=(
                    Beside(
                        quote='it is safe and not addictive',
                        notes=(
                            'dependence',
                            'risks',
                        ),
                        translation='es segura y no es adictiva',
                    ),
                    Beside(
                        quote='The experience is calm, supportive and monitored.',
                        notes=(
                            'dissociation',
                        ),
                        translation='La experiencia es tranquila, con apoyo y vigilada.',
                    ),
                ),
                translation='La ketamina es adictiva\nLa ketamina médica, dada en dosis bajas y con supervisión, no es lo mismo que el uso recreativo. Cuando la da un profesional de la salud capacitado, es segura y no es adictiva.\nLa ketamina funciona al instante para todos\nAunque muchas personas se sienten mejor pronto, los resultados varían. Sanar es un camino, y la ketamina es solo una herramienta en ese proceso.\nUsted perderá el control\nLa mayoría de las personas sigue consciente durante el tratamiento. La experiencia es tranquila, con apoyo y vigilada.',
            ),
            GuideSection(
                id='ready',
                title='Cómo saber si está listo o lista',
                text='Choosing ketamine is a personal decision. You might be ready if:\n- You want evidence-based care\n- You are seeking relief from long-standing symptoms\n- You feel prepared to try a new approach in a safe, guided environment\n- You are motivated to combine ketamine with healthy lifestyle changes\nIf you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                beside=(
                    Beside(
                        quote='You might be ready if',
                        notes=(
                            'assessment',
                        ),
                        translation='Es posible que esté listo o lista si',
                    ),
                ),
                translation='Elegir la ketamina es una decisión personal. Es posible que esté listo o lista si:\n- Quiere una atención basada en la evidencia\n- Busca alivio para síntomas que tiene desde hace mucho tiempo\n- Se siente en condiciones de probar un enfoque nuevo en un entorno seguro y guiado\n- Tiene motivación para combinar la ketamina con cambios saludables en su estilo de vida\nSi tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
            ),
            GuideSection(
                id='team',
                title='¿Por qué elegir un equipo profesional de salud?',
                text='Ketamine should never be used without medical guidance. A professional setting ensures:\n- Safe dosing\n- Close monitoring\n- A personalized plan\n- Emotional support during and after sessions\n- Evidence-based care tailored to your needs\nAt the right clinic, ketamine is not just a treatment—it becomes part of a holistic plan to support long-term well-being.',
                beside=(
                    Beside(
                        quote='A professional setting ensures',
                        notes=(
                            'risks',
                            'boxed-warning',
                        ),
                        translation='Un entorno profesional garantiza',
                    ),
                    Beside(
                        quote='a holistic plan to support long-term well-being',
                        notes=(
                            'long-term',
                        ),
                        translation='un plan integral para apoyar el bienestar a largo plazo',
                    ),
                ),
                translation='La ketamina nunca se debe usar sin guía médica. Un entorno profesional garantiza:\n- Dosis seguras\n- Vigilancia de cerca\n- Un plan personalizado\n- Apoyo emocional durante y después de las sesiones\n- Atención basada en la evidencia y ajustada a sus necesidades\nEn la clínica adecuada, la ketamina no es solo un tratamiento: pasa a ser parte de un plan integral para apoyar el bienestar a largo plazo.',
            ),
            GuideSection(
                id='finish',
                title='Para terminar',
                text='Ketamine is not a miracle cure but it can be an option of considerable importance for those patients who have not benefitted from the conventional treatments. Under proper professional counseling, numerous people get a new hope and a better emotional stability. The secret is to proceed to the next step with understanding, caution, and professional help.',
                beside=(
                    Beside(
                        quote='numerous people get a new hope and a better emotional stability',
                        notes=(
                            'evidence',
                            'response',
                            'trial-2023',
                        ),
                        translation='muchas personas encuentran una nueva esperanza y una mejor estabilidad emocional',
                    ),
                ),
                translation='La ketamina no es una cura milagrosa, pero puede ser una opción de mucha importancia para los pacientes que no han mejorado con los tratamientos convencionales. Con la orientación profesional adecuada, muchas personas encuentran una nueva esperanza y una mejor estabilidad emocional. El secreto es dar el próximo paso con comprensión, precaución y ayuda profesional.',
            ),
        ),
    ),
    sections=(
        Section(
            id='readiness',
            title='Cómo saber si está listo o lista',
            role='readiness',
            intro='La guía da cuatro señales. Sus respuestas no se suman. Cada una es un tema para conversar.',
            questions=(
                Question(
                    id='evidence',
                    type='yes-no',
                    text='¿Quiere una atención basada en la evidencia?',
                    topic='Atención basada en la evidencia',
                    why='Es una atención probada en estudios, y honesta sobre lo que todavía no se sabe.',
                    from_=Passage(
                        section='ready',
                        quote='You want evidence-based care',
                        translation='Quiere una atención basada en la evidencia',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                                translation='Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                                translation='Elegir la ketamina es una decisión personal.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                                translation='Elegir la ketamina es una decisión personal.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='evidence',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='approval',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-evidence',
                            text='¿Qué dicen los estudios sobre alguien como yo, y qué no se sabe todavía?',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-off-label',
                            text='¿Este uso está aprobado, o está fuera de lo aprobado, y qué significa eso para mí?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='long-standing',
                    type='yes-no',
                    text='¿Busca alivio para síntomas que tiene desde hace mucho tiempo?',
                    topic='Alivio para síntomas de hace mucho tiempo',
                    why='Un profesional de la salud le preguntará desde cuándo tiene síntomas y qué ha probado.',
                    from_=Passage(
                        section='ready',
                        quote='You are seeking relief from long-standing symptoms',
                        translation='Busca alivio para síntomas que tiene desde hace mucho tiempo',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                                translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                            ),
                            Passage(
                                section='finish',
                                quote='Ketamine is not a miracle cure but it can be an option of considerable importance for those patients who have not benefitted from the conventional treatments.',
                                translation='La ketamina no es una cura milagrosa, pero puede ser una opción de mucha importancia para los pacientes que no han mejorado con los tratamientos convencionales.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                                translation='El camino de la salud mental es distinto para cada persona.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                                translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                                translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='response',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='trial-2023',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-not-tried',
                            text='¿Qué otros tratamientos podría probar primero, o en lugar de este?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-how-known',
                            text='¿Cómo sabremos si funciona, y cuándo lo dejaríamos?',
                            when=(
                                'yes',
                            ),
                        ),
                        Ask(
                            id='ask-what-for',
                            text='¿En qué puede ayudar la ketamina, y en qué no?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='guided-setting',
                    type='yes-no',
                    text='¿Se siente en condiciones de probar un enfoque nuevo en un entorno seguro y guiado?',
                    topic='Un enfoque nuevo en un entorno seguro y guiado',
                    why='Guiado quiere decir que un equipo médico se queda con usted. Si primero quiere saber qué se siente en una sesión, elija “No lo sé”.',
                    from_=Passage(
                        section='ready',
                        quote='You feel prepared to try a new approach in a safe, guided environment',
                        translation='Se siente en condiciones de probar un enfoque nuevo en un entorno seguro y guiado',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='expect',
                                quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                                translation='La mayoría de las personas dice que tiene sensaciones como estar en calma, pensar con profundidad o sentirse un poco aparte de sus preocupaciones de siempre.',
                            ),
                            Passage(
                                section='team',
                                quote='Ketamine should never be used without medical guidance.',
                                translation='La ketamina nunca se debe usar sin guía médica.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                                translation='Elegir la ketamina es una decisión personal.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                                translation='La mayoría de las personas dice que tiene sensaciones como estar en calma, pensar con profundidad o sentirse un poco aparte de sus preocupaciones de siempre.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                                translation='Elegir la ketamina es una decisión personal.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='dissociation',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-who-is-there',
                            text='¿Quién se queda conmigo durante una sesión, y qué revisa?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-feels-like',
                            text='¿Qué se puede sentir en una sesión, y qué pasa si quiero parar?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='lifestyle',
                    type='yes-no',
                    text='¿Tiene motivación para combinar la ketamina con cambios saludables en su estilo de vida?',
                    topic='Cambios saludables en el estilo de vida',
                    why='Lo pequeño cuenta: dormir más, moverse más, beber menos alcohol. Querer intentarlo es un sí.',
                    from_=Passage(
                        section='ready',
                        quote='You are motivated to combine ketamine with healthy lifestyle changes',
                        translation='Tiene motivación para combinar la ketamina con cambios saludables en su estilo de vida',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='myths',
                                quote='Healing is a journey and ketamine is only one tool in that process.',
                                translation='Sanar es un camino, y la ketamina es solo una herramienta en ese proceso.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                                translation='El camino de la salud mental es distinto para cada persona.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='myths',
                                quote='Healing is a journey and ketamine is only one tool in that process.',
                                translation='Sanar es un camino, y la ketamina es solo una herramienta en ese proceso.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                                translation='Elegir la ketamina es una decisión personal.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='long-term',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-combine',
                            text='¿Qué otra terapia o qué cambios irían junto con la ketamina?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-in-the-way',
                            text='¿Y si ahora mismo no puedo cambiar mi vida diaria?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
            ),
        ),
        Section(
            id='cautions',
            title='¿Quién debe evitar la ketamina?',
            role='caution',
            intro='La guía da cinco razones por las que es posible que no se recomiende la ketamina. Un sí aquí no decide nada. Es un tema para hablar con su profesional de la salud.',
            questions=(
                Question(
                    id='blood-pressure',
                    type='yes-no',
                    text='¿Tiene presión arterial alta no controlada?',
                    topic='Presión arterial alta no controlada',
                    why='No controlada quiere decir que sigue alta, con o sin tratamiento. Si no sabe cómo está su presión arterial, elija “No lo sé”. En una clínica o una farmacia se la pueden tomar.',
                    from_=Passage(
                        section='avoid',
                        quote='Have uncontrolled high blood pressure',
                        translation='Tiene presión arterial alta no controlada',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                                translation='Es posible que no se recomiende si usted:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have uncontrolled high blood pressure',
                                translation='Tiene presión arterial alta no controlada',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                                translation='Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                                translation='Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='blood-pressure',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-blood-pressure',
                            text='¿Cómo debe estar mi presión arterial antes de una sesión, y quién la revisa?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='blood-pressure-reading',
                    type='text',
                    text='¿Cuál fue su última medición de presión arterial, y cuándo se la hicieron?',
                    topic='Última medición',
                    why='Por ejemplo: 128/82 el 3 de noviembre. Una presión muy alta con dolor en el pecho, mucho dolor de cabeza o dificultad para respirar es una emergencia. Si le pasa ahora, llame a emergencias (911, 999).',
                    explain={},
                    optional=True,
                    when={
                        'blood-pressure': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='pregnancy',
                    type='yes-no',
                    text='¿Está embarazada o amamanta?',
                    topic='Embarazo o lactancia',
                    why='Diga que sí en cualquiera de los dos casos. Amamantar es dar el pecho. Si cree que podría estar embarazada, elija “No lo sé”. Si esto no puede ser su caso, elija “No”.',
                    from_=Passage(
                        section='avoid',
                        quote='Are pregnant or nursing',
                        translation='Está embarazada o amamanta',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                                translation='Es posible que no se recomiende si usted:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Are pregnant or nursing',
                                translation='Está embarazada o amamanta',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                                translation='Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                                translation='Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='pregnancy',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='breastfeeding',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-pregnancy',
                            text='¿Qué se sabe de la ketamina durante el embarazo o la lactancia?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-meanwhile',
                            text='¿Qué otros tratamientos puedo recibir durante el embarazo o la lactancia?',
                            when=(
                                'yes',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='pregnancy-details',
                    type='text',
                    text='¿Hay algo sobre esto que su profesional de la salud deba saber?',
                    topic='Mi nota',
                    why='Por ejemplo, cuántas semanas de embarazo tiene, o qué edad tiene su bebé.',
                    explain={},
                    optional=True,
                    when={
                        'pregnancy': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='heart-liver',
                    type='yes-no',
                    text='¿Tiene antecedentes de ciertos problemas del corazón o del hígado?',
                    topic='Ciertos problemas del corazón o del hígado',
                    why='Diga que sí si tiene o ha tenido cualquier problema del corazón o del hígado. La guía no dice cuáles importan. Su profesional de la salud sí puede decirlo.',
                    from_=Passage(
                        section='avoid',
                        quote='Have a history of certain heart or liver conditions',
                        translation='Tiene antecedentes de ciertos problemas del corazón o del hígado',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                                translation='Es posible que no se recomiende si usted:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have a history of certain heart or liver conditions',
                                translation='Tiene antecedentes de ciertos problemas del corazón o del hígado',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                                translation='Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                                translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                                translation='Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='heart-liver',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='liver',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-heart-liver',
                            text='¿Qué problemas del corazón o del hígado importan aquí, y necesito antes algún examen?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='heart-liver-details',
                    type='text',
                    text='¿Qué le han dicho del corazón o del hígado, y cuándo?',
                    topic='Mi nota',
                    why='Use el nombre que le dio un médico, o sus propias palabras.',
                    explain={},
                    optional=True,
                    when={
                        'heart-liver': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='substance-use',
                    type='yes-no',
                    text='¿Tiene dificultades en este momento con el alcohol, los medicamentos u otras drogas?',
                    topic='Consumo de alcohol o drogas (“uso indebido activo de sustancias”)',
                    why='La guía lo llama “uso indebido activo de sustancias”. Si los consume, pero no puede decir si es una dificultad, elija “No lo sé”. Usted decide cuánto contar.',
                    from_=Passage(
                        section='avoid',
                        quote='Struggle with active substance misuse',
                        translation='Tiene dificultades con el uso indebido activo de sustancias',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                                translation='Es posible que no se recomiende si usted:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Struggle with active substance misuse',
                                translation='Tiene dificultades con el uso indebido activo de sustancias',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                                translation='Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                                translation='Si tiene dudas, puede empezar simplemente con una conversación con un profesional de la salud. Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='substance-use',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='dependence',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-use',
                            text='¿Cómo afecta al plan mi consumo de alcohol o drogas, y qué apoyo hay?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-dependence',
                            text='¿Qué tan probable es la dependencia, y cómo la van a vigilar?',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='substance-use-details',
                    type='text',
                    text='¿Qué quiere contar sobre esto en su consulta?',
                    topic='Mi nota',
                    why='Escriba solo lo que quiera. También puede decirlo en su consulta. No deje de golpe el alcohol ni otras drogas. Puede ser peligroso. Antes, pida ayuda a personal médico o de enfermería.',
                    explain={},
                    optional=True,
                    when={
                        'substance-use': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='psychiatric',
                    type='yes-no',
                    text='¿Tiene un problema de salud mental que pueda necesitar otro tipo de atención?',
                    topic='Un problema de salud mental que puede necesitar otra atención',
                    why='La guía dice “problemas psiquiátricos específicos que necesitan una atención alternativa”. No los nombra. Otras fuentes nombran la psicosis: perder contacto con la realidad. Si duda, elija “No lo sé”.',
                    from_=Passage(
                        section='avoid',
                        quote='Have specific psychiatric conditions that need alternative care',
                        translation='Tiene problemas psiquiátricos específicos que necesitan una atención alternativa',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                                translation='Es posible que no se recomiende si usted:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have specific psychiatric conditions that need alternative care',
                                translation='Tiene problemas psiquiátricos específicos que necesitan una atención alternativa',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                                translation='Su salud y sus antecedentes deciden si es adecuado para usted. Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                                translation='Su profesional de la salud le ayudará a entender si la ketamina es adecuada o si otro enfoque es mejor.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                                translation='Hacer preguntas es el primer paso hacia la claridad.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                                translation='El camino de la salud mental es distinto para cada persona.',
                            ),
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                                translation='Hable con su médico para ver si este tratamiento responde a sus necesidades.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='psychosis',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='label-cautions',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-psychiatric',
                            text='¿Qué problemas de salud mental necesitan otra atención, y tengo yo alguno?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='psychiatric-details',
                    type='text',
                    text='¿Qué le ha dicho un médico sobre su salud mental?',
                    topic='Mi nota',
                    why='Use el nombre que le dio un médico, o sus propias palabras.',
                    explain={},
                    optional=True,
                    when={
                        'psychiatric': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
            ),
        ),
        Section(
            id='visit',
            title='Para su consulta',
            role='visit',
            intro='Puede saltar cualquiera de estas. Usted decide quién ve sus respuestas.',
            questions=(
                Question(
                    id='symptoms',
                    type='text',
                    text='¿Cuáles son sus síntomas principales, y cuándo empezaron?',
                    topic='Síntomas, y cuándo empezaron',
                    why='Es probable que su profesional de la salud pregunte esto primero.',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                        translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='tried',
                    type='text',
                    text='¿Qué ha probado hasta ahora, y cómo le fue?',
                    topic='Qué he probado, y cómo me fue',
                    why='Por ejemplo, medicamentos o terapia psicológica.',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                        translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='medicines',
                    type='list',
                    text='¿Qué medicamentos y suplementos toma?',
                    topic='Medicamentos y suplementos',
                    why='Agregue la dosis, si la sabe. Incluya aerosoles, parches y todo lo que compra sin receta.',
                    explain={},
                    notes=(
                        'interactions',
                        'interactions-ketamine',
                    ),
                    optional=True,
                    when={},
                ),
                Question(
                    id='allergies',
                    type='text',
                    text='¿Tiene alergias, o ha tenido una mala reacción a un medicamento?',
                    topic='Alergias y malas reacciones',
                    why='Piense también en los anestésicos. Hacen dormir, o quitan la sensación, para una operación.',
                    explain={},
                    notes=(
                        'label-contraindications',
                    ),
                    optional=True,
                    when={},
                ),
                Question(
                    id='other-health',
                    type='text',
                    text='¿Hay algo más sobre su salud que su profesional de la salud deba saber?',
                    topic='Otros asuntos de salud',
                    why='Por ejemplo, un aneurisma, un derrame cerebral, una hemorragia en el cerebro, convulsiones, presión alta en el ojo, problemas de la vejiga, o ketamina en el pasado. Diga quién le atiende por eso.',
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='hopes',
                    type='text',
                    text='¿Qué espera que cambie?',
                    topic='Qué espero que cambie',
                    why='Por ejemplo, ¿qué sería distinto en su día a día?',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                        translation='Una conversación a fondo sobre sus síntomas, sus antecedentes y sus metas es el comienzo de su camino.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='bring',
                    type='some-of',
                    text='¿Qué preguntas quiere llevar?',
                    topic='Preguntas para llevar',
                    why='Elija hasta tres, primero la más importante. Escribir las preguntas puede ayudarle a hacerlas.',
                    from_=Passage(
                        section='ready',
                        quote='Asking questions is the first step toward clarity.',
                        translation='Hacer preguntas es el primer paso hacia la claridad.',
                    ),
                    explain={},
                    notes=(
                        'question-lists',
                    ),
                    options=(
                        Option(
                            id='ask-side-effects',
                            text='¿Qué efectos secundarios importan más en mi caso?',
                            when={},
                        ),
                        Option(
                            id='ask-medicines',
                            text='¿Mis medicamentos, o el alcohol, son una mala combinación con la ketamina?',
                            when={},
                        ),
                        Option(
                            id='ask-sessions',
                            text='¿Cuántas sesiones voy a necesitar, y cuánto van a costar?',
                            when={},
                        ),
                        Option(
                            id='ask-getting-home',
                            text='¿Cómo vuelvo a casa después de una sesión, y cuándo puedo manejar?',
                            when={},
                        ),
                        Option(
                            id='ask-feel-worse',
                            text='¿A quién llamo si me siento peor entre las consultas?',
                            when={},
                        ),
                        Option(
                            id='ask-emergency',
                            text='¿Quién está capacitado para ayudar si algo sale mal?',
                            when={},
                        ),
                    ),
                    optional=True,
                    when={},
                    bring=True,
                    at_most=3,
                ),
                Question(
                    id='own-question',
                    type='text',
                    text='¿Tiene una pregunta propia?',
                    topic='Una pregunta mía',
                    why='Pregunte lo que quiera. No hay preguntas equivocadas.',
                    explain={},
                    optional=True,
                    when={},
                    bring=True,
                ),
            ),
        ),
    ),
    answer_sets={},
    notes=(
        Note(
            id='evidence',
            text='La ketamina puede ayudar a algunas personas con trastornos del estado de ánimo. Lo dijo en 2017 un grupo formado por la Asociación Estadounidense de Psiquiatría. Pero, según el grupo, los estudios eran pequeños, y se sabía poco sobre la seguridad o el largo plazo.',
            source=Link(
                title='Sanacora y otros, 2017, en inglés',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='long-term',
            text='En 2017 se sabía poco sobre qué tan bien sigue funcionando la ketamina, y qué tan segura es a largo plazo. Así lo dijo un grupo formado por la Asociación Estadounidense de Psiquiatría.',
            source=Link(
                title='Sanacora y otros, 2017, en inglés',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='assessment',
            text='Estas cuatro señales son de la propia guía. No muestran si la ketamina es adecuada para usted. También hay que tener en cuenta los riesgos y los límites de lo que se sabe. Lo dijo en 2017 un grupo formado por la Asociación Estadounidense de Psiquiatría.',
            source=Link(
                title='Sanacora y otros, 2017, en inglés',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='approval',
            text='La FDA es la agencia de medicamentos de Estados Unidos. No ha aprobado la ketamina para ningún problema de salud mental. Usarla así se llama uso fuera de lo aprobado (“off-label”). La FDA sí ha aprobado Spravato, un aerosol nasal relacionado con la ketamina, para algunos tipos de depresión.',
            source=Link(
                title='Advertencia de la FDA sobre la ketamina preparada en farmacias, octubre de 2023, en inglés',
                url='https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
            ),
        ),
        Note(
            id='risks',
            text='La FDA advierte sobre la ketamina que una farmacia prepara por encargo. Nombra el uso indebido, efectos secundarios en la salud mental, aumento de la presión arterial, respiración lenta y problemas de la vejiga. Usarla en casa agrega riesgo, porque nadie está ahí para vigilarle.',
            source=Link(
                title='Advertencia de la FDA sobre la ketamina preparada en farmacias, octubre de 2023, en inglés',
                url='https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
            ),
        ),
        Note(
            id='response',
            text='Un estudio de 2022 comparó la ketamina con la TEC (terapia electroconvulsiva) en personas hospitalizadas con depresión. De cada 100 personas, 46 se recuperaron con ketamina, y 63 con la TEC. De cada 100 que se recuperaron con ketamina, 70 estaban mal otra vez en el transcurso de un año. Después de la TEC, 63 lo estaban.',
            source=Link(
                title='Ekstrand y otros, 2022, en inglés',
                url='https://doi.org/10.1093/ijnp/pyab088',
            ),
        ),
        Note(
            id='trial-2023',
            text='Un estudio de 2023 comparó la ketamina con la TEC (terapia electroconvulsiva) en personas cuya depresión no había mejorado con otros tratamientos. Después de tres semanas, 55 de cada 100 personas con ketamina dijeron que sus síntomas habían bajado al menos a la mitad. Con la TEC lo dijeron 41.',
            source=Link(
                title='Anand y otros, 2023, en inglés',
                url='https://doi.org/10.1056/NEJMoa2302399',
            ),
        ),
        Note(
            id='dissociation',
            text='En estudios de Spravato, un aerosol nasal relacionado con la ketamina, de 61 a 84 de cada 100 personas se sintieron separadas de sí mismas, o vieron, oyeron o sintieron las cosas de una manera inusual. Con un aerosol sin medicamento, de 5 a 16. Esto se llama disociación. Por lo general, pasó en hora y media o menos.',
            source=Link(
                title='Johnson & Johnson, información médica sobre Spravato, abril de 2024, en inglés',
                url='https://jnjmedicalconnect.com/products/spravato/medical-content/adverse-event-of-spravato-dissociative-effectsperceptual-disturbances',
            ),
        ),
        Note(
            id='blood-pressure',
            text='La etiqueta oficial de la ketamina en Estados Unidos dice quién no debe recibirla: las personas para quienes un gran aumento de la presión arterial sería un peligro grave. La etiqueta es para su uso en cirugía, en dosis más altas.',
            source=Link(
                title='Etiqueta de la ketamina inyectable, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='pregnancy',
            text='La etiqueta oficial de la ketamina en Estados Unidos no la recomienda en el embarazo, porque no se sabe si es segura. La etiqueta es para su uso en cirugía, en dosis más altas.',
            source=Link(
                title='Etiqueta de la ketamina inyectable, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='breastfeeding',
            text='Spravato es un aerosol nasal relacionado con la ketamina. Su etiqueta no lo recomienda si está embarazada o amamanta.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='heart-liver',
            text='Hay recomendaciones médicas sobre la ketamina para el dolor de largo plazo. Dicen que no se use si una enfermedad del corazón o de los vasos sanguíneos está mal controlada. También dicen que se evite en una enfermedad grave del hígado.',
            source=Link(
                title='Recomendaciones de ASRA, AAPM y ASA sobre el dolor crónico, 2018, en inglés',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='liver',
            text='La etiqueta oficial de la ketamina en Estados Unidos advierte que puede dañar el hígado cuando se usa una y otra vez.',
            source=Link(
                title='Etiqueta de la ketamina inyectable, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='substance-use',
            text='Hay recomendaciones médicas sobre la ketamina para el dolor de largo plazo. Dicen que no se dé una y otra vez a personas que tienen ahora un problema con las drogas o el alcohol.',
            source=Link(
                title='Recomendaciones de ASRA, AAPM y ASA sobre el dolor crónico, 2018, en inglés',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='dependence',
            text='En Estados Unidos, la ketamina es una sustancia controlada (Lista III). Se puede usar de manera indebida, y puede causar dependencia.',
            source=Link(
                title='Ley de drogas de EE.\xa0UU., 21 CFR 1308.13(c), en inglés',
                url='https://www.ecfr.gov/current/title-21/section-1308.13',
            ),
        ),
        Note(
            id='psychosis',
            text='Las recomendaciones médicas sobre la ketamina para el dolor de largo plazo dicen que se evite cuando la psicosis está mal controlada. La psicosis es perder el contacto con la realidad, por ejemplo, oír voces que los demás no oyen.',
            source=Link(
                title='Recomendaciones de ASRA, AAPM y ASA sobre el dolor crónico, 2018, en inglés',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='question-lists',
            text='Una revisión de 33 estudios analizó la ayuda para preparar preguntas antes de una consulta. Las personas que tuvieron esta ayuda hicieron unas pocas preguntas más.',
            source=Link(
                title='Kinnersley y otros, 2008, en inglés',
                url='https://doi.org/10.1136/bmj.a485',
            ),
        ),
        Note(
            id='boxed-warning',
            text='Spravato es un aerosol nasal relacionado con la ketamina. Su etiqueta tiene el tipo de advertencia más fuerte de la FDA, en un recuadro. Nombra el sueño, la sensación de estar separado de uno mismo, la respiración lenta, el uso indebido y los pensamientos de suicidio en jóvenes que toman antidepresivos. El personal debe vigilar a las personas durante al menos 2 horas.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='label-cautions',
            text='Con Spravato, un aerosol nasal relacionado con la ketamina, el personal primero toma la presión arterial. Tiene mucho cuidado con las personas que tienen psicosis. La etiqueta no lo recomienda en una enfermedad grave del hígado, en el embarazo ni durante la lactancia. También nombra problemas de la vejiga.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='getting-home',
            text='Después de Spravato, un aerosol nasal relacionado con la ketamina, las personas no deben manejar hasta el día siguiente, después de dormir bien. La etiqueta dice que hay que organizar el transporte para volver a casa.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='label-contraindications',
            text='Spravato es un aerosol nasal relacionado con la ketamina. Su etiqueta dice que no lo use si tiene un vaso sanguíneo débil o abultado (un aneurisma) o vasos enredados (una malformación arteriovenosa). Lo mismo vale para una hemorragia en el cerebro, ahora o en el pasado. También vale para una alergia a la ketamina o a la esketamina, que es el medicamento de Spravato.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
            short='Aneurisma (vaso sanguíneo débil o abultado) o malformación arteriovenosa (vasos enredados); hemorragia cerebral, ahora o antes; alergia a la ketamina o la esketamina',
        ),
        Note(
            id='interactions',
            text='Spravato es un aerosol nasal relacionado con la ketamina. Su etiqueta dice que le cuente a su profesional de la salud si bebe alcohol, o si toma sedantes u opioides. Cuéntele también de los estimulantes y de los inhibidores de la MAO.',
            source=Link(
                title='Etiqueta de Spravato, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
            short='Alcohol, sedantes como las benzodiazepinas, opioides, estimulantes, inhibidores de la MAO',
        ),
        Note(
            id='interactions-ketamine',
            text='La etiqueta oficial de la ketamina en Estados Unidos dice que no se use con teofilina o aminofilina, que son medicamentos para el asma. Con sedantes u opioides, la ketamina puede hacer más lenta su respiración.',
            source=Link(
                title='Etiqueta de la ketamina inyectable, EE.\xa0UU., en inglés',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
            short='Teofilina o aminofilina (medicamentos para el asma)',
        ),
    ),
    help_now=HelpNow(
        checked='2026-11-22',
        intro='Si piensa en el suicidio, o si no puede mantenerse a salvo, comuníquese ahora con una de estas líneas. Ayudan con cualquier tipo de angustia. Sus respuestas pueden esperar.',
        short='EE.\xa0UU.: llame al 988 y marque 2, o envíe AYUDA por mensaje de texto al 988 · Canadá: llame o envíe un mensaje de texto al 988 · Reino Unido, Irlanda: 116\xa0123 · Australia: 13\xa011\xa014 · Nueva\xa0Zelanda:\xa01737 · España:\xa0024 · México:\xa0800\xa0911\xa02000',
        lines=(
            HelpLine(
                where='Estados Unidos',
                text='Llame al 988 y marque 2 para español, o envíe la palabra AYUDA en un mensaje de texto al 988. Chat: 988lifeline.org. Emergencias: 911',
            ),
            HelpLine(
                where='Canadá',
                text='Llame o envíe un mensaje de texto al 988. Emergencias: 911',
            ),
            HelpLine(
                where='Reino Unido',
                text='Samaritans: llame al 116\xa0123 (gratis), o envíe la palabra SHOUT en un mensaje de texto al 85258. NHS: llame al 111. Emergencias: 999',
            ),
            HelpLine(
                where='Irlanda',
                text='Samaritans: llame al 116\xa0123 (gratis). Emergencias: 112 o 999',
            ),
            HelpLine(
                where='Australia',
                text='Lifeline: llame al 13\xa011\xa014, o envíe un mensaje de texto al 0477\xa013\xa011\xa014. Emergencias: 000',
            ),
            HelpLine(
                where='Nueva Zelanda',
                text='Llame o envíe un mensaje de texto al 1737 (gratis). Emergencias: 111',
            ),
            HelpLine(
                where='España, México y otros países',
                text='España: llame al 024 (gratis). México: Línea de la Vida, llame al 800\xa0911\xa02000 (gratis). En otros países: findahelpline.com, o el número local de emergencias',
            ),
        ),
    ),
    sheet=SheetParts(
        subject='la terapia con ketamina',
        none_marked='Esto no quiere decir que la ketamina sea adecuada para mí.',
        also_listed=(
            'label-contraindications',
            'interactions',
            'interactions-ketamine',
        ),
        write_in=(
            WriteIn(
                label='Medicamentos, dosis y suplementos',
                question='medicines',
                lines=2,
            ),
            WriteIn(
                label='Alergias, y malas reacciones a medicamentos o anestésicos',
                question='allergies',
            ),
            WriteIn(
                label='Otros problemas de salud, y quién me atiende',
                question='other-health',
            ),
            WriteIn(
                label='Quién me puede llevar a casa',
            ),
            WriteIn(
                label='Última presión arterial',
                question='blood-pressure-reading',
            ),
        ),
    ),
    samples=(
        Sample(
            id='cautions',
            title='Alex, que tiene temas para hablar',
            answers={
                'evidence': 'yes',
                'long-standing': 'yes',
                'guided-setting': 'yes',
                'lifestyle': 'not-sure',
                'blood-pressure': 'yes',
                'blood-pressure-reading': '150/95 el 12 de noviembre, en la farmacia',
                'pregnancy': 'no',
                'heart-liver': 'not-sure',
                'substance-use': 'yes',
                'substance-use-details': 'Alcohol, casi todas las noches. Quisiera dejarlo.',
                'psychiatric': 'prefer-not-to-say',
                'symptoms': 'Ánimo bajo y mal sueño desde hace unos seis años',
                'tried': 'Dos antidepresivos, poco cambio. La terapia psicológica ayudó por un tiempo.',
                'medicines': (
                    'Sertralina 100 mg, por la mañana',
                    'Ramipril 5 mg, por la mañana',
                    'Hierba de San Juan',
                ),
                'allergies': 'Penicilina (sarpullido)',
                'hopes': 'Disfrutar otra vez con mi familia',
                'bring': (
                    'ask-use',
                    'ask-blood-pressure',
                    'ask-getting-home',
                ),
            },
        ),
        Sample(
            id='unsure',
            title='Sam, que tiene dudas sobre varias cosas',
            answers={
                'evidence': 'not-sure',
                'long-standing': 'yes',
                'guided-setting': 'not-sure',
                'lifestyle': 'prefer-not-to-say',
                'blood-pressure': 'not-sure',
                'pregnancy': 'no',
                'heart-liver': 'not-sure',
                'heart-liver-details': 'Un soplo en el corazón en la niñez, sin seguimiento',
                'substance-use': 'prefer-not-to-say',
                'psychiatric': 'not-sure',
                'hopes': 'Sentir algo que no sea preocupación',
                'bring': (
                    'ask-feels-like',
                    'ask-psychiatric',
                ),
                'own-question': '¿Puede estar mi hermana conmigo en la sala?',
            },
        ),
        Sample(
            id='unmarked',
            title='Robin, que respondió que no a las cinco preguntas',
            answers={
                'evidence': 'yes',
                'long-standing': 'yes',
                'guided-setting': 'yes',
                'lifestyle': 'yes',
                'blood-pressure': 'no',
                'pregnancy': 'no',
                'heart-liver': 'no',
                'substance-use': 'no',
                'psychiatric': 'no',
                'symptoms': 'Depresión desde 2015, peor en invierno',
                'tried': 'Tres medicamentos y terapia cognitivo-conductual',
                'medicines': (
                    'Vitamina D',
                ),
                'allergies': 'Ninguna que yo sepa',
                'hopes': 'Menos días en cama',
                'bring': (
                    'ask-how-known',
                    'ask-who-is-there',
                    'ask-combine',
                ),
            },
        ),
    ),
    original_language='en',
    original_fingerprint='3c375054af483d550105a4b4ab537564',
)
